"""The end of the paper: its versions (版本记录) and what it is checked by (核验信息)."""

from collections.abc import Iterator
from copy import deepcopy

from taizhang.publishing.exports.word.letter import CHECKED, VERSIONS, Colophon
from taizhang.publishing.exports.word.looks import small_line
from taizhang.publishing.exports.word.markup import Element, paragraph, run, w
from taizhang.publishing.exports.word.package import PICTURE, relationship_id
from taizhang.publishing.exports.word.picture import picture
from taizhang.publishing.exports.word.style import Layout, twips
from taizhang.publishing.exports.word.table import table

GAP_MM = 3  # between the code and the lines beside it


def colophon(given: Colophon, layout: Layout) -> list[Element]:
    """Real paragraphs, which their style keeps together on one page."""
    parts: list[Element] = []
    if given.versions:
        parts += [paragraph("CheckedHead", run(VERSIONS)), *table(given.versions, layout)]
    return [*parts, *_checked(given, layout)]


def _checked(given: Colophon, layout: Layout) -> Iterator[Element]:
    """The lines stand beside the code, by an indent of their own."""
    if not (given.address or given.lines):
        return
    yield paragraph("CheckedHead", run(CHECKED))
    lines = given.lines or (given.address,)
    beside = (w("ind", left=twips(layout.code_mm + GAP_MM)),) if given.address else ()
    for number, line in enumerate(lines, 1):
        shown = [_code(given.address, layout)] if given.address and number == 1 else []
        room = (_room_below(len(lines), layout),) if given.address and number == len(lines) else ()
        yield paragraph("Checked", *shown, run(line), properties=(*room, *map(deepcopy, beside)))


def _room_below(lines: int, layout: Layout) -> Element:
    """Under the last line: as much as the code is taller than the lines at least are."""
    line, around = small_line(layout)
    missing = twips(layout.code_mm) - lines * (line + 2 * around)
    return w("spacing", before=around, after=around + max(missing, 0), line=line, lineRule="exact")


def _code(address: str, layout: Layout) -> Element:
    return picture(relationship_id(PICTURE), layout.code_mm, f"二维码：{address}")
