"""升降与两端相反

## 做什么
由多少到多少、比上年的多少增加写明时，看“提高”“下降”“压缩”与两端的大小是否相反；“快于时序进度（75%）”“低于全省平均（6.5%）”
看与所写的百分数是否相反。名次、等级越小越好，不看。

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
from collections.abc import Iterable, Iterator
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.bases import bases
from taizhang.review.figures.change import Change
from taizhang.review.figures.changes import changes
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

# Verbs that say where the number goes; 提升 is said of ranks and grades, too, which are left out below.
_UP = "增长 增加 提高 提升 上升 上涨 增 升 涨 攀升 扩大 延长"
_DOWN = "下降 减少 降低 回落 降 减 下滑 下跌 压缩 压减 缩短 缩减 缩小 收窄 精简 核减 压降"
UP, DOWN = frozenset(_UP.split()), frozenset(_DOWN.split())
RANKED = re.compile(r"第 ?$|名次|位次|排名|等级|评级|级别|档次|类别")
GRADES = ("级", "类", "等", "档", "位", "名次")
MOVED = re.compile(
    r"…(?:大幅|进一步|逐步|持续|稳步|整体|平均|显著|明显|再|快速|成功)?(?P<move>[一-龥]{1,6}?)(?:到|至|为|成)?$"
)
# 城乡居民收入比由2.15缩小到2.36: figures that are counted in nothing.
BARE = re.compile(
    r"[由从](?:上年|去年|年初|(?:19|20)\d\d ?年)?的?(?P<old>\d{1,6}(?:\.\d{1,4})?)(?P<move>[一-龥]{1,3}?)(?:到|至|为)"
    r"(?:目前|今年)?的?(?P<new>\d{1,6}(?:\.\d{1,4})?)(?=[,。;、)\n])"
)
OVER = "{level}小于{base}，与文中所说的高于、快于、提高相反"
UNDER = "{level}大于{base}，与文中所说的低于、慢于、下降相反"
RISES = "由{old}到{new}是上升，文中却说下降，请核对两端和用词"
FALLS = "由{old}到{new}是下降，文中却说上升，请核对两端和用词"


@rule(code="A116", severity=Severity.MUST)
def direction_contradicted(manuscript: Manuscript) -> Iterable[Remark]:
    for claim in manuscript.claims:
        if (way := _verb(claim)) and _turned(manuscript, claim) == _other(way):
            first = claim.comparators[0]
            old = f"{first.value}{first.unit}"
            yield _remark(old, shown(claim), first.direction, Span(first.span.start, at(claim).end))
    for change in changes(manuscript):
        is_from = any(one.type == "from" for one in change.claim.comparators)
        turned = _turned(manuscript, change.claim) if is_from else _way(manuscript, change)
        if turned == _other(change.stated.way) and _verb(change.claim) != change.stated.way:
            yield _remark(change.old_text, change.new_text, turned, change.span)
    yield from _bare(manuscript)
    for one in bases(manuscript):
        if one.turned == _other(one.way):
            params: dict[str, object] = {"level": one.level_text, "base": one.base_text}
            yield Remark(one.span, OVER if one.way == "up" else UNDER, params)


def _bare(manuscript: Manuscript) -> Iterator[Remark]:
    for found in occurrences(manuscript, BARE):
        way = "up" if found["move"] in UP else "down" if found["move"] in DOWN else ""
        old, new = Decimal(found["old"]), Decimal(found["new"])
        turned = "up" if new > old else "down" if new < old else ""
        lead = manuscript.folded[max(0, found.start() - 12) : found.start()]
        if way and turned == _other(way) and not RANKED.search(lead):
            yield _remark(found["old"], found["new"], turned, Span(*found.span()))


def _verb(claim: Claim) -> str:
    first = claim.comparator
    found = MOVED.search(first.text) if first and first.type == "from" else None
    move = found["move"] if found else ""
    return "up" if move in UP else "down" if move in DOWN else ""


def _other(way: str) -> str:
    return {"up": "down", "down": "up"}.get(way, "?")


def _turned(manuscript: Manuscript, claim: Claim) -> str:
    """Up or down by the two numbers; empty where they are equal, ranks, or not sure."""
    first, new = claim.comparator, reach(claim.quantity, strictly=True)
    if first is None or first.type != "from" or new is None or not isinstance(first.value, Decimal):
        return ""
    lead = manuscript.folded[max(0, first.span.start - 12) : at(claim).start]
    if claim.kind == "rank" or RANKED.search(lead) or first.unit != claim.unit or claim.unit in GRADES:
        return ""
    return "" if first.value == claim.value else first.direction


def _way(manuscript: Manuscript, change: Change) -> str:
    lead = manuscript.folded[max(0, at(change.claim).start - 12) : at(change.claim).start]
    return "" if change.claim.kind == "rank" or RANKED.search(lead) else change.way


def _remark(old: str, new: str, way: str, span: Span) -> Remark:
    params: dict[str, object] = {"old": old, "new": new}
    return Remark(span, RISES if way == "up" else FALLS, params)
