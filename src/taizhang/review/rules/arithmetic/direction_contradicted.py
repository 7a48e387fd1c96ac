"""升降与两端相反

## 做什么
由多少到多少写明时，看“提高”“下降”与两端的大小是否相反。名次、等级越小越好，不看。

## 为什么
由95.2%“上升到”93.1%，不是词用反了，就是数写反了。

## 反例
```
产品合格率由95.2%上升到93.1%。
```

## 正例
```
产品合格率由93.1%上升到95.2%。
综合考核由第8名上升到第3名。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项（表述准确）。
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.extraction.claims.comparisons import WAY
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.changes import changes
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# Verbs that say nothing else; 提升到, 压缩至, 收窄到 are said of both ends of a scale.
UP = frozenset(("增长", "增加", "提高", "上升", "上涨", "增", "升", "涨", "攀升"))
DOWN = frozenset(("下降", "减少", "降低", "回落", "降", "减", "下滑", "下跌"))
RANKED = re.compile(r"第 ?$|名次|位次|排名|等级|评级|级别")
RISES = "由{old}到{new}是上升，文中却说下降，请核对两端和用词"
FALLS = "由{old}到{new}是下降，文中却说上升，请核对两端和用词"
MOVED = re.compile(r"…(?P<move>[一-龥]{1,6}?)(?:到|至|为|成)?$")


@rule(code="A116", severity=Severity.MUST)
def direction_contradicted(manuscript: Manuscript) -> Iterable[Remark]:
    for claim in manuscript.claims:
        if (way := _verb(claim)) and _turned(manuscript, claim) == _other(way):
            yield _remark(claim, Span(claim.comparators[0].span.start, at(claim).end))
    for change in changes(manuscript):
        turned = _turned(manuscript, change.claim)
        if turned == _other(change.stated.way) and _verb(change.claim) != change.stated.way:
            yield _remark(change.claim, change.span)


def _verb(claim: Claim) -> str:
    first = claim.comparator
    found = MOVED.search(first.text) if first and first.type == "from" else None
    move = found["move"] if found else ""
    return WAY[move] if move in UP or move in DOWN else ""


def _other(way: str) -> str:
    return {"up": "down", "down": "up"}.get(way, "?")


def _turned(manuscript: Manuscript, claim: Claim) -> str:
    """Up or down by the two numbers; empty where they are equal, ranks, or not sure."""
    first, new = claim.comparator, reach(claim.quantity, strictly=True)
    if first is None or first.type != "from" or new is None or not isinstance(first.value, Decimal):
        return ""
    lead = manuscript.folded[max(0, first.span.start - 12) : at(claim).start]
    if claim.kind == "rank" or RANKED.search(lead) or first.unit != claim.unit:
        return ""
    return "" if first.value == claim.value else first.direction


def _remark(claim: Claim, span: Span) -> Remark:
    first = claim.comparators[0]
    params: dict[str, object] = {
        "old": f"{first.value}{first.unit}",
        "new": shown(claim),
    }
    return Remark(span, RISES if first.direction == "up" else FALLS, params)
