"""A letter to a PDF, in a process of its own with bounded time and memory (隔离排版)."""

import json
from dataclasses import asdict, dataclass
from importlib.util import find_spec

from taizhang.documents.sandbox import OUT_OF_TIME, TimeUp, start
from taizhang.publishing.exports.pdf.data import data_of, moment_of
from taizhang.publishing.exports.pdf.refusal import NotMade
from taizhang.publishing.exports.word import GB9704, Layout, OfficialDocument


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one PDF may take. 1,000 figures take some seconds; fonts are mapped into memory, not read."""

    cpu_seconds: int = 60
    wall_seconds: float = 120
    memory_bytes: int = 3 << 30


def pdf(
    document: OfficialDocument,
    layout: Layout = GB9704,
    *,
    fonts: str = "",
    bounds: Bounds = Bounds(),
) -> bytes:
    """PDF/A-2b with tags, the same bytes for the same letter and fonts. ``fonts`` is a folder besides those of the system.

    Raises NotMade.
    """
    if not is_installed():
        raise NotMade("missing")
    order = {"fonts": fonts, "made": int(moment_of(document).timestamp()), "bounds": asdict(bounds)}
    told = json.dumps(data_of(document, layout), ensure_ascii=False).encode()
    try:
        done = start("taizhang.publishing.exports.pdf.child", order, told, bounds.wall_seconds)
    except TimeUp as error:
        raise NotMade("slow") from error
    return _answer(done.returncode, done.stdout)


def is_installed() -> bool:
    return find_spec("typst") is not None


def _answer(code: int, said: bytes) -> bytes:
    verdict, _, rest = said.partition(b"\n")
    if code == 0 and verdict == b"pdf":
        return rest
    if code == 0 and verdict == b"refusal":
        raise NotMade(**json.loads(rest))
    raise NotMade("slow" if code in OUT_OF_TIME else "crashed")
