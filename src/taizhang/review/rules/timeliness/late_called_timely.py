"""过了时限却说按期完成

## 做什么
写“按期完成”“如期办结”“提前完成”，而同处写明的完成日期晚于整改时限的，标出“按期完成”。

## 为什么
完成率、按期率靠这句话统计；过了时限就是逾期完成，应当照实写，说明原因。

## 反例
```
三、整改时限
2025年6月底前。
四、整改结论
按期完成整改，主体工程于2025年9月28日完工，同意销号。
```

## 正例
```
三、整改时限
2025年6月底前。
四、整改结论
按期完成整改，主体工程于2025年5月28日完工，同意销号。
```

## 依据
督办按期限提醒、逾期督办的通行做法：http://jwfz.org.cn/show-22468.html；信息材料真实性要求
"""

import re
from collections.abc import Iterable
from datetime import date

from taizhang.documents.span import Span
from taizhang.review.asked import Asked, listed
from taizhang.review.days import first_day, last_day, spoken
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule
from taizhang.review.sentences import clause, starting_in

_DONE = r"(?:完成|办结|整改|销号|建成|竣工|完工|验收|投用|交付|落实)"
TIMELY = re.compile(
    rf"(?:按期|如期|按时|准时|提前|(?:按照?|在)(?:规定|要求|既定)?(?:的)?(?:时限|期限)(?:要求|之?内)?)(?:全面|全部|高质量|顺利|圆满)?{_DONE}(?:整改|任务|到位|销号)?"
)
MEANT = re.compile(r"确保|力争|争取|未|没|不|难以|要|将|应|能否|是否|推动|督促|保证|计划|拟|预计|力求")
FINISHED = re.compile(
    r" ?[^,。;\n\t前]{0,12}?(?:完工|竣工|建成|完成|办结|验收|投用|销号|交付|整改到位|印发|出台|开通|通车)"
)
PROMISED = re.compile(r"(?:应|要求|原定|计划|约定|规定|承诺|时限|限)[^,。;]{0,10}$")


@rule(code="T107", severity=Severity.MUST, dimension="timeliness")
def late_called_timely(manuscript: Manuscript) -> Iterable[Remark]:
    said = [span_of(one) for one in occurrences(manuscript, TIMELY)]
    dues = sorted([*listed(manuscript), *_promised(manuscript)], key=lambda one: one.span) if said else []
    only = {one.day for one in dues}
    for span in said:
        if MEANT.search(manuscript.folded, clause(manuscript, span.start).start, span.start):
            continue
        around = _around(manuscript, span)
        here = starting_in(dues, around)
        # The time limit stated here, else the only one of the paper.
        due = here[-1].day if here else next(iter(only)) if len(only) == 1 else None
        late = next((one for one in _finished(manuscript, around) if due and one > due), None)
        if due and late:
            params: dict[str, object] = {"due": spoken(due), "late": spoken(late), "text": manuscript[span]}
            yield Remark(span, "时限是{due}，{late}才完成，不能说“{text}”", params)


def _around(manuscript: Manuscript, span: Span) -> Span:
    """The paragraph, or the row of a table."""
    folded = manuscript.folded
    end = folded.find("\n", span.end)
    return Span(folded.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(folded))


def _promised(manuscript: Manuscript) -> Iterable[Asked]:
    """应于2025年6月底前完成."""
    for one in manuscript.dates:
        is_whole = one.kind in ("date", "month") and not one.inherited and one.value and one.well_formed
        if is_whole and one.edge.endswith("前") and one.role != "due" and one.value:
            before = manuscript.folded[max(0, one.span.start - 16) : one.span.start]
            if PROMISED.search(before):
                yield Asked(one.span, last_day(one.value), is_listed=False)


def _finished(manuscript: Manuscript, around: Span) -> Iterable[date]:
    for one in starting_in(manuscript.dates, around):
        is_told = one.value and one.well_formed and one.role != "due" and not one.edge.endswith("前")
        if is_told and one.value and FINISHED.match(manuscript.folded, one.span.end, around.end):
            yield first_day(one.value)
