"""Drawing a picture in a process of its own (隔离绘图), with bounded memory and time."""

import json
from dataclasses import asdict

from taizhang.documents.pictures.bounds import Bounds
from taizhang.documents.pictures.drawing import Drawing, unpacked
from taizhang.documents.refusal import Unreadable
from taizhang.documents.sandbox import OUT_OF_TIME, TimeUp, start

CHILD = "taizhang.documents.pictures.child"


def draw_bounded(data: bytes, name: str, page: int = 1, bounds: Bounds = Bounds()) -> Drawing:  # noqa: B008 - frozen
    """A picture, or one page of a PDF, drawn again. A crash or an exhausted limit becomes Unreadable."""
    order = {"name": name[-64:], "page": page, "bounds": asdict(bounds)}
    try:
        done = start(CHILD, order, data, bounds.wall_seconds)
    except TimeUp as error:
        raise too_slow() from error
    if done.returncode in OUT_OF_TIME and not done.stdout:
        raise too_slow()
    if done.returncode != 0:
        raise failed()
    return answer_of(done.stdout)


def answer_of(output: bytes) -> Drawing:
    verdict, _, rest = output.partition(b"\n")
    try:
        if verdict == b"drawing":
            return unpacked(rest)
        refusal = json.loads(rest)
        code, template, params = refusal["code"], refusal["template"], refusal["params"]
    except (ValueError, KeyError, TypeError) as error:
        raise failed() from error
    raise Unreadable(code, template, **params)


def too_slow() -> Unreadable:
    return Unreadable("too_slow", "文件太复杂，在限定的时间里画不出来；请下载原件查看。")


def failed() -> Unreadable:
    return Unreadable("crashed", "这个文件已损坏，或者复杂得画不出来；请下载原件查看。")
