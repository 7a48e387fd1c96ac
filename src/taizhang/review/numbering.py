"""Numbers that stand in a row (序列): headings under one heading, 一是…二是… in a paragraph, items in a cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from weakref import WeakKeyDictionary

from taizhang.documents.grammar.marks import HEADLESS_INSIDE
from taizhang.documents.grammar.numerals import number
from taizhang.documents.grammar.outline import Entry, nest
from taizhang.documents.span import Span
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import Passage


@dataclass(frozen=True, slots=True)
class Numeral:
    """One member of a row. ``kind`` is the shape of its label, ``whole`` False where signs of it are lost.

    ``parent`` is the number of the heading above among all numbered paragraphs, None at the top.
    """

    span: Span
    number: int
    kind: str
    whole: bool = True
    parent: int | None = None
    parent_kind: str = ""


Labelled = list[tuple[Passage, Numeral]]
_LABELLED: WeakKeyDictionary[Manuscript, Labelled] = WeakKeyDictionary()
_ROWS: WeakKeyDictionary[Manuscript, list[list[Numeral]]] = WeakKeyDictionary()
"""Several rules ask for the same rows; they are worked out once for each manuscript."""


def labelled(manuscript: Manuscript) -> Labelled:
    """Every numbered paragraph with its place in the outline that the document itself teaches."""
    if manuscript not in _LABELLED:
        _LABELLED[manuscript] = _outline(manuscript)
    return _LABELLED[manuscript]


def _outline(manuscript: Manuscript) -> Labelled:
    found = [one for one in manuscript.passages if one.label and one.label.kind != "•"]
    entries = [Entry(one.label.kind, one.label.number, _form(manuscript, one)) for one in found if one.label]
    nest(entries)
    return [
        (
            passage,
            Numeral(
                passage.label_span,
                entry.number or 1,
                entry.kind,
                passage.label is not None and passage.label.whole,
                entry.parent,
                entries[entry.parent].kind if entry.parent is not None else "",
            ),
        )
        for passage, entry in zip(found, entries, strict=True)
    ]


_PROBLEM = re.compile(r"^(?:关于|针对|对)|问题(?:的?整改(?:落实)?(?:情况)?)?[。:]?$")


def _form(manuscript: Manuscript, passage: Passage) -> str:
    """A problem may number its measures like itself: 1.关于…的问题 1.… 2.…"""
    return "problem" if _PROBLEM.search(manuscript.reading[passage.body][:160]) else ""


def heading_rows(manuscript: Manuscript) -> list[list[Numeral]]:
    """Siblings under one heading; a 1 starts over, and so does another kind of label out of turn."""
    rows: dict[tuple[int | None, int], list[Numeral]] = {}
    turn: dict[int | None, int] = {}
    for _, one in labelled(manuscript):
        row = rows.get((one.parent, turn.get(one.parent, 0)))
        if row and (one.number == 1 or (one.kind != row[-1].kind and one.number != row[-1].number + 1)):
            turn[one.parent] = turn.get(one.parent, 0) + 1
        rows.setdefault((one.parent, turn.get(one.parent, 0)), []).append(one)
    return _rejoined(rows)


def _rejoined(rows: dict[tuple[int | None, int], list[Numeral]]) -> list[list[Numeral]]:
    """一、一、三、 is one row: the second 一 stands where 二 belongs, as the number behind it shows."""
    joined: list[list[Numeral]] = []
    last: dict[int | None, list[Numeral]] = {}
    for (parent, _), row in rows.items():
        before = last.get(parent)
        if before and len(row) > 1 and _counts_on(before, row):
            before += row
            continue
        joined.append(row)
        last[parent] = row
    return joined


def _counts_on(before: list[Numeral], row: list[Numeral]) -> bool:
    first, second = row[0], row[1]
    is_alike = before[-1].kind == first.kind == second.kind
    return is_alike and first.number == 1 and second.number == before[-1].number + 2


_CN = "(?P<n>[一二三四五六七八九十]{1,3})"
_BEFORE = r"(?<![第其周期唯之逐专单同统万百〇零年月日])"
# Kinds of markers inside a paragraph; the words that only look like one are ruled out behind it.
_MARKERS = re.compile(
    rf"{_BEFORE}{_CN} ?(?P<是>是)(?!否|非)|(?<=[。;:,!? \n]){_CN.replace('?P<n>', '?P<m>')}(?P<要>要)(?![求素点件害领职闻])"
    rf"|(?<=[。;:,!? \n])第(?P<th>[一二三四五六七八九十]{{1,2}})(?=,)"
    r"|(?<=[。;:]) ?\((?P<ar>\d{1,2})\)(?=[一-龥“《])"
    r"|(?P<e>[①-⑳])"
)
_REACH = 600  # a clause is shorter
_AFTER_STOP = '。;:,!?)]”"、 \n'
# What is left of 二是 when its numeral is lost: 是 where no sentence begins with it.
_HEADLESS = re.compile(r"(?<=[。%])是(?=[一-龥])(?!因|由于|否|年|日|次|的|不是|为)")


def clause_rows(manuscript: Manuscript) -> list[list[Numeral]]:
    """一是…二是…, 一要…二要…, ①②③ through paragraphs until the next heading, and within each cell."""
    if manuscript not in _ROWS:
        _ROWS[manuscript] = [_mended(manuscript, row) for row in _rows(manuscript)]
    return _ROWS[manuscript]


def _rows(manuscript: Manuscript) -> Iterator[list[Numeral]]:
    starts = {one.span.start for one in manuscript.passages if one.label}
    open_rows: dict[str, list[Numeral]] = {}
    for stretch in manuscript.content:
        lead = len(manuscript[stretch]) - len(manuscript[stretch].lstrip())
        if open_rows and (stretch.start + lead in starts or _is_cell(manuscript, stretch)):
            yield from open_rows.values()
            open_rows = {}
        for one in _marks(manuscript, stretch):
            if one.number == 1 and one.kind in open_rows:
                yield open_rows.pop(one.kind)
            if _belongs(manuscript, open_rows.get(one.kind, []), one, stretch):
                open_rows.setdefault(one.kind, []).append(one)
    yield from open_rows.values()


def _is_cell(manuscript: Manuscript, stretch: Span) -> bool:
    """Cells keep their rows to themselves; paragraphs share one."""
    place = manuscript.place_at(stretch.start)
    return place is not None and place.cell is not None


def _marks(manuscript: Manuscript, stretch: Span) -> Iterator[Numeral]:
    for found in _MARKERS.finditer(manuscript.folded, stretch.start, stretch.end):
        if manuscript.reading.shield.covers(found.start()):
            continue
        if found["e"]:
            yield Numeral(Span(*found.span()), ord(found["e"]) - ord("①") + 1, "①")
        elif value := number(found["n"] or found["m"] or found["th"] or found["ar"]):
            yield Numeral(Span(*found.span()), value, _kind(found))


def _kind(found: re.Match[str]) -> str:
    return next(kind for kind in ("是", "要", "th", "ar") if found[kind])


def _belongs(manuscript: Manuscript, row: Sequence[Numeral], one: Numeral, stretch: Span) -> bool:
    """A marker opens a clause; one that runs into the text before it must be the very next."""
    at = one.span.start
    if one.kind == "①" or at == stretch.start or manuscript.folded[at - 1] in _AFTER_STOP:
        return bool(row) or one.number <= 3
    if not row:
        return one.number == 1
    return one.number == row[-1].number + 1


def _mended(manuscript: Manuscript, row: list[Numeral]) -> list[Numeral]:
    """The row with markers put back whose numeral is lost (…18.21%是建立…), where a number is free for them."""
    mended: list[Numeral] = []
    for index, one in enumerate(row):
        mended.append(one)
        after = row[index + 1] if index + 1 < len(row) else None
        stretch = manuscript.stretch_at(one.span.start)
        if one.kind != "是" or stretch is None or (after and after.number == one.number + 1):
            continue
        limit = min(stretch.end, one.span.end + _REACH, after.span.start if after else stretch.end)
        # A gap in the numbers lets a marker be found that runs into the text before it, too.
        for pattern in (_HEADLESS, HEADLESS_INSIDE) if after else (_HEADLESS,):
            found = next(pattern.finditer(manuscript.folded, one.span.end, limit), None)
            if found and not manuscript.reading.shield.covers(found.start()):
                mended.append(Numeral(Span(*found.span()), one.number + 1, "是", whole=False))
                break
    return mended


def gaps(row: Sequence[Numeral]) -> Iterator[tuple[Numeral, Numeral]]:
    """Before and behind each gap. A number said twice takes the place of the one behind it: 一、一、三、 lacks nothing."""
    place = row[0].number
    for index, (before, here) in enumerate(pairwise(row)):
        # (二)(四)(三): nothing is missing, two have changed places, and that is told elsewhere.
        is_swapped = index + 2 < len(row) and row[index + 2].number == here.number - 1
        if here.number > place + 1 and not is_swapped:
            yield before, here
        place = here.number if here.number > before.number else place + 1
