"""The process in which a picture is drawn (绘图子进程); started by sandbox.py, of no use by hand."""

import json
import sys

from taizhang.documents.child import confine
from taizhang.documents.limits import Limits
from taizhang.documents.media import PDF, PICTURE, medium_of
from taizhang.documents.pictures.bounds import Bounds
from taizhang.documents.pictures.drawing import Drawing
from taizhang.documents.refusal import Unreadable


def main() -> None:
    order = json.loads(sys.stdin.buffer.readline())
    bounds = Bounds(**order["bounds"])
    confine(Limits(cpu_seconds=bounds.cpu_seconds, memory_bytes=bounds.memory_bytes))
    try:
        answer = b"drawing\n" + draw(sys.stdin.buffer.read(), order["name"], order["page"], bounds).packed()
    except Unreadable as refusal:
        answer = refused(refusal.code, refusal.template, refusal.params)
    except MemoryError:
        template = "图片展开后太大，不能预览；请下载原件查看，或缩小后重新上传。"
        answer = refused("too_heavy", template, {})
    sys.stdout.buffer.write(answer)


def draw(data: bytes, name: str, page: int, bounds: Bounds) -> Drawing:
    """Decoders load on demand: a photo should not wait for the PDF library."""
    form = medium_of(data[:64], name).form
    if form == PICTURE:
        from taizhang.documents.pictures.photo import draw_photo

        return draw_photo(data, name, bounds)
    if form == PDF:
        from taizhang.documents.pictures.printed import draw_page

        return draw_page(data, page, bounds)
    raise Unreadable("form", "这个文件不是图片，也不是 PDF，不能这样预览。")


def refused(code: str, template: str, params: dict[str, object]) -> bytes:
    return b"refusal\n" + json.dumps({"code": code, "template": template, "params": params}).encode("ascii")


if __name__ == "__main__":
    main()
