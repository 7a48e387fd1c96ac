"""The day from which a paper asks things (发出日): of its meeting, of its signature, of the line under its title."""

import re
from datetime import date

from taizhang.extraction import DateExpression
from taizhang.review.days import first_day, own_day
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import TITLE, of_role

_OPENING, _CLOSING, _LINE = 8, 6, 60
_STOPS = re.compile(r"[。;!?]")
_HELD = re.compile(r"召开|主持|会议")
_MONTH = re.compile(r"(?P<y>(?:19|20)\d\d) ?年 ?(?P<m>1[0-2]|0?[1-9]) ?月")


def issued_day(manuscript: Manuscript) -> date | None:
    """The earliest day on which the paper can have asked for anything, None where it gives no day of its own."""
    return meeting_day(manuscript) or own_day(manuscript) or _beside_a_name(manuscript)


def meeting_day(manuscript: Manuscript) -> date | None:
    """Minutes (纪要) ask from the day of the meeting on."""
    titles = of_role(manuscript.passages, TITLE)
    heads = titles or list(manuscript.passages[:3])
    if not any("纪要" in manuscript.folded[one.span.start : one.span.end] for one in heads):
        return None
    for passage in manuscript.passages[:_OPENING]:
        for one in manuscript.dates:
            inside = passage.span.start <= one.span.start < passage.span.end
            if inside and _is_a_day(one) and _HELD.search(manuscript.folded, one.span.end, passage.span.end):
                return first_day(one.value) if one.value else None
    return None


def _is_a_day(one: DateExpression) -> bool:
    return one.kind == "date" and one.value is not None and one.well_formed and not one.inherited


def _beside_a_name(manuscript: Manuscript) -> date | None:
    """某县人民政府办公室　2025年12月18日, in the head or at the foot; of a damaged date the first of its month."""
    found = manuscript.passages
    for passage in (*found[:_OPENING], *reversed(found[-_CLOSING:])):
        text = manuscript.folded[passage.span.start : passage.span.end]
        month = _MONTH.search(text)
        is_line = len(text) <= _LINE and not _STOPS.search(text) and passage.label is None
        if month and is_line and re.fullmatch(r"[\d 日]{0,6}(?:印发)?[) ]*", text[month.end() :]):
            return _first_possible(manuscript, passage.span.start + month.start(), month)
    return None


def _first_possible(manuscript: Manuscript, at: int, month: re.Match[str]) -> date:
    whole = next((one for one in manuscript.dates if one.span.start == at and _is_a_day(one)), None)
    return first_day(whole.value) if whole and whole.value else date(int(month["y"]), int(month["m"]), 1)
