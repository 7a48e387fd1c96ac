"""时限早于提出要求的日子

## 做什么
核对时限与提出要求的日子：整改时限不会早于巡察反馈，通知、函件、方案、会议纪要要求完成或报送的时限不会早于成文日期或会议日期，
公示期、报名期也不会在发布之前就结束。立行立改、边查边改的事项不报；文中回顾以往时限的不报。

## 为什么
要求提出时期限已经过去，谁也做不到；不是时限写错，就是成文日期写错。

## 反例
```
2025年9月3日，市委第四巡察组向市商务局党组反馈了巡察意见。
责任领导：程砚秋；责任科室：财务科；完成时限：2025年7月底。
```
```
以上事项妥否，请于2025年8月20日前函复。
苍梓县卫生健康局
2025年9月18日
```

## 正例
```
2025年9月3日，市委第四巡察组向市商务局党组反馈了巡察意见。
责任领导：程砚秋；责任科室：财务科；完成时限：2025年11月底。
```
```
以上事项妥否，请于2025年10月20日前函复。
苍梓县卫生健康局
2025年9月18日
```

## 依据
《中国共产党巡视工作条例》（2024年2月修订）关于反馈之后整改的规定；GB/T 9704—2012，7.3.5（成文日期）
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from taizhang.documents.span import Span
from taizhang.review.asked import Asked, in_measures, listed, requested
from taizhang.review.days import last_day, own_day, spoken, stated_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.issued import issued_day, meeting_day
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# Put right at once, during the inspection or before the plan was written.
AT_ONCE = re.compile(r"立行立改|即知即改|立查立改|边查边改|边巡边改|立整立改|巡察期间|已整改|已完成")
DUTIES = re.compile(r" {0,8}[(]?(?:责任|牵头|完成|整改|配合|承办)")
PLAN = "整改方案"
ORDERS = re.compile(r"方案|通知|安排|分工|纪要|要点|任务分解|的函")
PERIOD = re.compile(
    r"(?:公示|报名|申报|征集|征求意见|受理|反馈意见)(?:的?(?:时间|日期|期限?|期间))?(?:为|是)? ?:? ?(?:自|从)?$"
)
PHASE = re.compile(r"阶段 ?[(:]?(?:自|从)?$")
TOLD = re.compile(r"[^。;\n]{0,30}(?:已|了|期间|未收到|无异议|没有收到)")
NEAR = 400


@rule(code="D113", severity=Severity.MUST)
def deadline_passed(manuscript: Manuscript) -> Iterable[Remark]:
    told, today = stated_day(manuscript, "feedback_date"), issued_day(manuscript)
    is_plan = manuscript.proposal.meta.get("kind") == PLAN
    for one in (*listed(manuscript), *(in_measures(manuscript) if is_plan else ())) if told or today else ():
        yield from _too_early(manuscript, one, told, today)
    for one in requested(manuscript, today) if today else ():
        if today and one.day < today:
            template = "要求的时限{due}早于会议日期{other}"
            if not meeting_day(manuscript):
                template = "要求的时限{due}早于文件自己的日期{other}"
            severity = None if one.is_urgent else Severity.SUSPECT
            params: dict[str, object] = {"due": spoken(one.day), "other": _shown(manuscript, today)}
            yield Remark(one.span, template, params, severity=severity)
    yield from _periods(manuscript, today) if today else ()


def _periods(manuscript: Manuscript, today: date) -> Iterable[Remark]:
    """公示时间, 报名时间 that are over before the paper is out."""
    for one in manuscript.dates:
        if one.kind == "range" and one.value and one.well_formed and last_day(one.value) < today:
            before = manuscript.folded[max(0, one.span.start - 12) : one.span.start]
            is_period = PERIOD.search(before) or (PHASE.search(before) and _orders(manuscript))
            if is_period and not TOLD.match(manuscript.folded, one.span.end):
                params: dict[str, object] = {"text": one.text, "other": _shown(manuscript, today)}
                yield Remark(one.span, "{text}在文件自己的日期{other}之前就结束了", params)


def _shown(manuscript: Manuscript, today: date) -> str:
    """Of a damaged date only the month is known."""
    whole = spoken(today)
    exact = today in (own_day(manuscript), meeting_day(manuscript)) or whole in manuscript.folded
    return whole if exact else whole.partition("月")[0] + "月"


def _too_early(manuscript: Manuscript, one: Asked, told: date | None, today: date | None) -> Iterable[Remark]:
    if told and one.day < told:
        if not _at_once(manuscript, one.span):
            yield Remark(one.span, "时限{due}早于反馈日{other}", _params(one, told))
    elif today and one.day < today and _orders(manuscript) and not _at_once(manuscript, one.span):
        template = "时限{due}早于文件自己的日期{other}"
        params: dict[str, object] = {"due": spoken(one.day), "other": _shown(manuscript, today)}
        yield Remark(one.span, template, params, severity=Severity.SUSPECT)


def _orders(manuscript: Manuscript) -> bool:
    """A paper that sets tasks, not one that reports on them."""
    meta = manuscript.proposal.meta
    return meta.get("kind") == PLAN or (not meta.get("kind") and bool(ORDERS.search(meta.get("title", ""))))


def _params(one: Asked, other: date) -> dict[str, object]:
    return {"due": spoken(one.day), "other": spoken(other)}


def _at_once(manuscript: Manuscript, span: Span) -> bool:
    """In the line or row itself, in the measures right above a line of its own, or in the finding it belongs to."""
    folded = manuscript.folded
    start, end = folded.rfind("\n", 0, span.start) + 1, folded.find("\n", span.end)
    if DUTIES.match(folded, start):
        start = folded.rfind("\n", 0, max(start - 1, 0)) + 1
    line = Span(start, end if end >= 0 else len(folded))
    body = _body(manuscript, span) or line
    around = Span(max(min(line.start, body.start), span.start - NEAR), min(line.end, span.end + NEAR))
    return AT_ONCE.search(folded, around.start, around.end) is not None


def _body(manuscript: Manuscript, span: Span) -> Span | None:
    """What is said about the finding that holds the span; findings stand in reading order."""
    findings = manuscript.proposal.findings
    at = bisect_right(findings, span.start, key=lambda one: one.body.start) - 1
    return findings[at].body if at >= 0 and span.within(findings[at].body) else None
