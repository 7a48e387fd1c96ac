"""By when something is asked for (时限要求): dates behind 完成时限, in the column 整改时限, and in 请于…前报送."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from taizhang.documents.span import Span
from taizhang.extraction import DateExpression
from taizhang.review.columns import cells_below
from taizhang.review.days import last_day
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import HEADING, of_role
from taizhang.review.remembered import remembered
from taizhang.review.sentences import sentence, starting_in

DUE_HEADING = re.compile(
    r"(?:整改|完成|办理|解决|办结|销号)(?:的)?(?:时限|期限)[^数天长]{0,8}$|^(?:时限|期限|整改时间|计划完成时间|完成节点)$"
)
# 申请, 邀请, 主要, 有限公司 hold these signs and ask nothing.
_PLEASE = r"(?<![邀申报提聘宴呈])请(?![示假客教])"
_REQUEST = re.compile(
    rf"(?:{_PLEASE}|务必|务须|必须|限于|限在|(?<!无)须|(?<![一-龥])应"
    r"|(?<![主重需纪必摘简概扼首只想还])要(?![求素点件害领]))[^。;]{0,60}$"
)
_URGENT = re.compile(rf"务必|务须|必须|限于|{_PLEASE}")
_ACT = re.compile(
    r"^ ?(?:\([^()]{1,8}\))? ?(?:以?前|之前|底|末|以前|下班前|日?内)?[^。;]{0,30}?"
    r"(?:报送|上报|报(?!告|道|名人|废|警)|函复|反馈|回复|答复|提交|提供|完成|完工|竣工|办结|整改到位|到位|开工|建成|投用|印发|启动|落实|送|交|填报|报名|反映)"
)
# 6月底前完成的项目, 8月底前未完成的 tell of things, and ask nothing.
_ATTRIBUTE = re.compile(
    r"^ ?(?:以?前|之前)?(?:应|需|必须|应当)?(?:仍|还|尚)?(?:未|没有)?(?:全部|能)?"
    r"(?:完成|建成|开工|完工|竣工|办结|整改|到位|投用|下达|交办|反馈|提交|报送|印发|出台|启动)(?:整改|任务)?的(?=[一-龥\d])"
)
_BEFORE = re.compile(
    r"^ ?(?:\([^()]{1,8}\))? ?(?:以?前|之前|底|末|以前|下班前|\d{1,2} ?[:时点][^,。;]{0,6}前)"
)
# The sentence tells what was once asked, or what came of it.
_PAST = re.compile(
    r"[均都]已|已(?:于|经|在|按|全|报|完成)|原定|原计划|原要求|本应|本该|曾|未能|尚未|仍未|仍有|至今|逾期|超期|没有按|未按|当时|去年|上年|此前"
    r"|按照?[^,。;]{0,24}(?:要求|规定|部署|安排),|(?:明确|提出|上级|省|市|县|部门|合同)要求|规定(?:的|要|应|必须|须)|为(?:确保|了)|印发了|下发了|完成了|报送了"
)
_OWN_VOICE = re.compile(r"会议(?:要求|强调|明确|决定|议定|确定|指出)")
_LABEL = re.compile(
    r"(?:(?:整改|完成|办理|办结|销号|计划|要求)?(?:时限|期限)|截止(?:日期|时间)|完成(?:时间|日期))(?:要求)? ?(?:[:为]|是) ?(?:至|到|于)? ?$"
)
# 自查情况于8月25日前报县安委办
_UNTIL = re.compile(r"(?:于|在|,|各[^,。;]{1,16})$")
_REPORT = re.compile(
    r"^ ?(?:\([^()]{1,8}\))? ?(?:以?前|之前|底前)?[^。;,]{0,16}?(?:报送?(?!告|道)|上报|函复|送交|提交)"
)
_INTENT = re.compile(r"确保|力争|争取|计划|拟|将(?!.{0,8}情况)")
_AHEAD = re.compile(r"下一步|下步|下一阶段|今后|打算|努力方向|后续(?:工作|整改|措施)")
_NEXT_YEAR = timedelta(days=183)
_HEADED = re.compile(r"(?:整改|完成|办理|办结)(?:的)?(?:时限|期限)(?:要求)? ?[:。]?")
_SHORT = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """``day`` is the last one allowed. ``is_listed``: stated as 时限 of a measure; ``is_urgent``: 请, 务必."""

    span: Span
    day: date
    is_listed: bool
    is_urgent: bool = False


def listed(manuscript: Manuscript) -> Iterator[Asked]:
    """Time limits that stand behind their name or below it, in a cell or a paragraph; the last date of it counts."""
    for one in manuscript.dates:
        if (day := _day(one)) and _is_labelled(manuscript, one):
            yield Asked(one.span, day, is_listed=True)
    for span in (*(cell.span for cell in cells_below(manuscript, DUE_HEADING)), *_below_headings(manuscript)):
        dated = [
            one
            for one in starting_in(manuscript.dates, span)
            if _day(one) and not _is_labelled(manuscript, one)
        ]
        if dated and (day := _day(dated[-1])):
            yield Asked(dated[-1].span, day, is_listed=True)


def _is_labelled(manuscript: Manuscript, one: DateExpression) -> bool:
    """完成时限：2025年6月底; not every date with 前完成 behind it is one."""
    return _LABEL.search(manuscript.folded[max(0, one.span.start - 16) : one.span.start]) is not None


def _below_headings(manuscript: Manuscript) -> Iterator[Span]:
    """三、整改时限 as a heading, and the short paragraph under it."""
    for passage, below in pairwise(manuscript.passages):
        is_heading = _HEADED.fullmatch(manuscript.folded, passage.body.start, passage.body.end)
        if is_heading and len(below.span) <= _SHORT:
            yield below.span


def requested(manuscript: Manuscript, today: date) -> Iterator[Asked]:
    """Time limits that a sentence sets in its own voice."""
    for one in manuscript.dates:
        if one.role in ("signature", "publication", "as_of") or one.kind not in ("date", "month"):
            continue
        if _is_labelled(manuscript, one):
            continue
        day = _day(one) if not one.inherited else _this_year(one, today)
        if day and (is_urgent := _sets(manuscript, one)) is not None:
            yield Asked(one.span, day, is_listed=False, is_urgent=is_urgent)


def in_measures(manuscript: Manuscript) -> Iterator[Asked]:
    """Dates by which a measure is to be done, in its own words: 制定计划，2025年4月底前完成."""
    for finding in manuscript.proposal.findings:
        for measure in finding.measures:
            for one in starting_in(manuscript.dates, measure.span):
                after = manuscript.folded[one.span.end : measure.span.end]
                text = manuscript.folded[measure.span.start : measure.span.end]
                is_told = _ATTRIBUTE.match(after) or _PAST.search(text)
                is_limit = one.edge.endswith("前") and _ACT.match(after) and not is_told
                if is_limit and not _is_labelled(manuscript, one) and (day := _day(one)):
                    yield Asked(one.span, day, is_listed=True)


def _day(one: DateExpression) -> date | None:
    if (
        one.value is None
        or not one.well_formed
        or one.inherited
        or one.kind not in ("date", "month", "period")
    ):
        return None
    return last_day(one.value)


def _this_year(one: DateExpression, today: date) -> date | None:
    """Without a year a day is one of this year; one long past is meant for the next."""
    if one.value is None or not one.well_formed:
        return None
    day = last_day(one.value)
    near = day.replace(year=today.year, day=min(day.day, 28) if day.month == 2 else day.day)
    return near if today - near <= _NEXT_YEAR else None


def _sets(manuscript: Manuscript, one: DateExpression) -> bool | None:
    """Whether the sentence sets this date as a limit urgently or plainly; None where it does not set it."""
    around = sentence(manuscript, one.span.start)
    before = manuscript.folded[around.start : one.span.start]
    after = manuscript.folded[one.span.end : around.end]
    limits = one.edge.endswith("前") or _BEFORE.match(after)
    text = _OWN_VOICE.sub("会议", before) + after
    if not limits or not _ACT.match(after) or _ATTRIBUTE.match(after) or _PAST.search(text):
        return None
    is_asked = _REQUEST.search(before) or _OWN_VOICE.search(before)
    is_reported = _UNTIL.search(before) and _REPORT.match(after) and "了" not in after
    if is_asked or is_reported or _is_intended(manuscript, around, before):
        return _URGENT.search(before) is not None
    return None


def _is_intended(manuscript: Manuscript, around: Span, before: str) -> bool:
    """确保, 力争 under 下一步打算: what a report intends, not what it tells of."""
    if not _INTENT.search(before):
        return False
    paragraph = manuscript.stretch_at(around.start) or around
    heads = _heads(manuscript)
    at = bisect_right(heads, paragraph.start, key=lambda one: one.end) - 1
    head = heads[at] if at >= 0 else paragraph
    return bool(
        _AHEAD.search(manuscript.folded, paragraph.start, around.end)
        or _AHEAD.search(manuscript.folded, head.start, head.end)
    )


@remembered
def _heads(manuscript: Manuscript) -> list[Span]:
    return [one.span for one in of_role(manuscript.passages, HEADING)]
