"""Which ranges run backwards (起止颠倒): impossible ones made of possible dates, and a turn of the year nobody meant."""

import re
from datetime import timedelta

from taizhang.documents.grammar.folding import fold
from taizhang.extraction import DateExpression, dates
from taizhang.review.days import first_day, last_day, own_day
from taizhang.review.manuscript import Manuscript
from taizhang.review.sentences import sentence

_TO = re.compile(r"至|到|-|~")
_UNIT = re.compile(r"[年月日]")
_YEAR = re.compile(r"(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3}")
# What is told as done, and what is over within months.
_DONE = re.compile(r"(?:开展|进行|完成|召开|实施|组织|举办|接受)了|已|先后")
_AHEAD = re.compile(r"将|拟|计划|预计|安排在")
_BRIEF = re.compile(r"巡察|巡视|督察|督查|审计|进驻|公示|培训|会议|检查|征集|报名|调研|展销|活动|整治|行动")
BRIEF_LONGEST = timedelta(days=183)


def is_turned(text: str) -> bool:
    """True for 6月15日至6月9日 and 2023-2021年, False for 2月30日至3月5日."""
    folded = fold(text).replace(" ", "")
    for cut in _TO.finditer(folded):
        first, last = _whole(folded[: cut.start()], folded[cut.end() :])
        if first and last and first.value and last.value:
            return str(first.value) > str(last.value)
    return False


def is_turned_over(manuscript: Manuscript, one: DateExpression) -> bool:
    """2025年5月16日至3月10日 of what was over in June 2025: read as going on into the next year it makes no sense."""
    if one.kind != "range" or not isinstance(one.value, tuple) or not _goes_over_unsaid(one):
        return False
    around = sentence(manuscript, one.span.end)
    behind = manuscript.folded[one.span.end : around.end]
    if _AHEAD.search(behind[:40]):
        return False
    today = own_day(manuscript)
    if today and last_day(one.value) > today and (_DONE.search(behind) or one.role == "inspection"):
        return True
    long = last_day(one.value) - first_day(one.value) > BRIEF_LONGEST
    return long and _BRIEF.search(manuscript.folded, around.start, around.end) is not None


def _goes_over_unsaid(one: DateExpression) -> bool:
    """The end without a year of its own was taken for the year after."""
    if not isinstance(one.value, tuple) or int(one.value[1][:4]) != int(one.value[0][:4]) + 1:
        return False
    return _YEAR.search(_TO.split(fold(one.text))[-1]) is None


def _whole(first: str, last: str) -> tuple[DateExpression | None, DateExpression | None]:
    """Both ends read alone, each with the unit that the other has and it leaves out (6月5-3日)."""
    if not _UNIT.search(first) and (unit := last[-1:]):
        first += unit
    elif first[-1:].isdigit() and last[-1:] in "日月":
        first += last[-1]
    if "月" in first and last.endswith("日") and "月" not in last:
        last = first[: first.index("月") + 1] + last
    return _read(first), _read(last)


def _read(text: str) -> DateExpression | None:
    found = dates(text, reference="2024-12-31")
    alone = found[0] if len(found) == 1 else None
    return alone if alone and alone.well_formed and len(alone.span) == len(text) else None
