"""增减量与两端不符

## 做什么
由多少到多少、增减多少都写明时，用两端相减，与所写的增减量（个、岁、万元、个百分点）比对。

## 为什么
两端已经写明，差只能是一个数。

## 反例
```
股级干部平均年龄由48.5岁降到46.1岁，下降3.4岁。
```

## 正例
```
股级干部平均年龄由48.5岁降到46.1岁，下降2.4岁。
群众满意度由88.5%提高到95.2%，提高6.7个百分点。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.bases import Beside, bases
from taizhang.review.figures.change import Change, verdict
from taizhang.review.figures.changes import changes
from taizhang.review.figures.plain import measure_of, plain, scale_of
from taizhang.review.figures.reach import exact_count, shown
from taizhang.review.figures.sentences import at, before, between, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

MORE = re.compile(r"(?:新增|净增|增加|新认定|新培育|新登记|新入库|新入统|新建|减少|压减)[^,。;:\d]{0,16}$")
LED = re.compile(r"[^,。;:()\d]{0,10}[,;](?:使|全[县市区镇]|累计)?[^,。;:()\d]{0,14}[由从][^,。;:()\d]{0,12}")
# Some may have gone while others came.
OTHERS = re.compile(r"退出|注销|退库|核减|淘汰|取消|撤并|流失|吊销|拆除")
DIFFERENT = "由{old}到{new}，相差应为{right}{unit}，文中写{written}{unit}"
POINTS = ("个百分点", "百分点")


@rule(code="A103", severity=Severity.MUST)
def difference_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for change in changes(manuscript):
        stated = change.stated
        severity = verdict(change, lambda old, new: new - old) if is_difference(change) else None
        if severity is None and is_difference(change) and _is_whole_off(change):
            severity = Severity.SUSPECT
        if severity is None or stated.is_yearly:
            continue
        difference = change.new[1] - change.old[1]
        right = abs(difference.low + difference.high) / 2 / scale_of(stated.unit)
        params = {
            "old": change.old_text,
            "new": change.new_text,
            "right": plain(right),
            "written": stated.value,
        }
        yield Remark(
            change.span,
            DIFFERENT,
            params | {"unit": stated.unit},
            severity=severity,
        )
    for row in sentences(manuscript):
        for index in range(2, len(row)):
            yield from _announced(manuscript, row, index)
    for one in bases(manuscript):
        is_told = one.gap is not None and one.gap.unit in POINTS and one.turned in ("", one.way)
        if one.gap and is_told and one.stated is not None and not one.apart.meets(one.stated):
            yield _beside(one, one.gap)


def _is_whole_off(change: Change) -> bool:
    """由88%提升到92%,提升5个百分点: whole percentages are taken as they stand."""
    stated, ends = change.stated.value, (change.old[0].middle, change.new[0].middle)
    is_whole = all(one.denominator == 1 for one in ends) and stated == int(stated)
    return change.is_rate and is_whole and abs(ends[1] - ends[0]) != int(stated)


def _announced(manuscript: Manuscript, row: Sequence[Claim], index: int) -> Iterator[Remark]:
    """新增家庭农场14家,总数由年初的207家增加到218家: told first, then both ends."""
    more, base, new = row[index - 2 : index + 1]
    first = new.comparator
    if first is None or first.type != "from" or first.value != base.value or more.unit != new.unit:
        return
    told = MORE.search(before(manuscript, more))
    words = between(manuscript, more, base)
    around = manuscript.folded[at(more).start - 24 : at(new).end + 24]
    if told is None or not LED.fullmatch(words) or OTHERS.search(around) or not _is_of_same(more, words):
        return
    old, now, gap = exact_count(base), exact_count(new), exact_count(more)
    if old is None or now is None or gap is None or abs(now - old) == gap:
        return
    params: dict[str, object] = {
        "old": shown(base),
        "new": shown(new),
        "right": abs(now - old),
        "written": gap,
        "unit": new.unit,
    }
    yield Remark(Span(at(more).start, at(new).end), DIFFERENT, params, severity=Severity.SUSPECT)


def _is_of_same(more: Claim, words: str) -> bool:
    """总数由 … or the same noun again."""
    return "总数" in words or "总量" in words or more.metric[-2:] in words


def _beside(one: Beside, gap: Claim) -> Remark:
    params: dict[str, object] = {
        "level": one.level_text,
        "base": one.base_text,
        "right": plain(one.apart.middle),
        "written": shown(gap),
    }
    return Remark(one.span, "{level}与{base}相差应为{right}个百分点，文中写{written}", params)


def is_difference(change: Change) -> bool:
    if change.is_rate:
        return change.stated.unit in POINTS
    return measure_of(change.stated.unit) == measure_of(change.claim.unit)
