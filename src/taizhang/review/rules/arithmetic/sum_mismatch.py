"""分项之和不等于总数

## 做什么
括号里列出的各项、冒号或“分别为”后面列出的各项、“合计”前面列出的各项、“按产业分”后面列出的各项、“已开工几个、未开工几个”，
以及“其中”列全了的各项，加起来与总数比对。“其中”只列一部分的不要求相等，只看是否超出；
看上去列全了、与总数只差一位数字的，标为存疑。

## 为什么
总数和分项写在同一句里，读者一加就知道。两者不等，至少有一个数是错的。

## 反例
```
开展活动46场（送戏下乡18场、广场舞展演12场、非遗进校园14场）。
```

## 正例
```
开展活动44场（送戏下乡18场、广场舞展演12场、非遗进校园14场）。
组织文艺骨干培训320人次，其中乡村文艺骨干215人次。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval
from taizhang.review.figures.breakdowns import Breakdown, breakdowns, total
from taizhang.review.figures.divisions import divisions
from taizhang.review.figures.misprints import is_misprint
from taizhang.review.figures.partitions import may_overlap
from taizhang.review.figures.plain import plain, scale_of
from taizhang.review.figures.reach import shown
from taizhang.review.figures.slips import shifted, slipped
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# Everybody who was dealt with was dealt with in one of these ways; such lists are whole in all but a few notices.
HANDLED = re.compile(r"诫勉|批评教育|谈话|约谈|处分|警告|记过|降级|撤职|开除|通报|检查|组织处理|移送|问责")
HANDLED_MOST = Fraction(1, 3)
DIFFERENT = "分项合计{sum}{unit}（{parts}），总数写{whole}，相差{gap}{unit}"
ROUNDED = "分项合计{sum}{unit}（{parts}），总数写{whole}，差在尾数，如系四舍五入所致请注明"


@rule(code="A108", severity=Severity.MUST)
def sum_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for one in (*breakdowns(manuscript), *divisions(manuscript)):
        severity = judged(one)
        if severity is not None and slipped(one) is None and shifted(one) is None:
            yield _remark(one, severity)


def judged(one: Breakdown) -> Severity | None:
    loose, exact = one.amounts(), one.amounts(strictly=True)
    if loose is None or exact is None or len(one.parts) < 2:
        return None
    whole, parts = loose
    if one.is_total_last:
        return None if _some_meet(whole, parts) else Severity.SUSPECT
    if not one.is_complete:
        is_one_enough = any(part.low > whole.high for part in parts)  # part_exceeds_whole says so
        is_apart = not may_overlap([part.metric for part in one.parts])
        if total(parts).low > whole.high and is_apart and not is_one_enough:
            return Severity.SUSPECT
        return Severity.SUSPECT if one.is_even and not total(parts).meets(whole) and _is_slip(one) else None
    if not total(parts).meets(whole):
        return Severity.MUST
    return None if _printed_sum(one) else Severity.HINT


def _is_slip(one: Breakdown) -> bool:
    """A list that need not be whole misses its total by so little that it was meant to be."""
    names = [part.metric for part in one.parts]
    most = HANDLED_MOST if all(HANDLED.search(name) for name in names) else None
    return is_misprint(one.whole, one.parts, most=most)


def _some_meet(whole: Interval, parts: Sequence[Interval]) -> bool:
    """Whether the last two or more figures before 合计 add up to it: earlier ones may be told for another reason."""
    return any(total(parts[start:]).meets(whole) for start in range(len(parts) - 1))


def _printed_sum(one: Breakdown) -> bool:
    values = [part.quantity.amount for part in (one.whole, *one.parts) if part.quantity]
    numbers = [value for value in values if not isinstance(value, tuple) and value is not None]
    return len(numbers) != len(values) or sum(numbers[1:]) == numbers[0]


def _remark(one: Breakdown, severity: Severity) -> Remark:
    unit, scale = one.whole.unit, scale_of(one.whole.unit)
    amounts = one.amounts()
    whole, parts = amounts if amounts else (Interval.at(0), [Interval.at(0)])
    middle = (total(parts).low + total(parts).high) / 2
    params = {
        "sum": plain(middle / scale),
        "unit": unit,
        "parts": "+".join(shown(part) for part in one.parts),
        "whole": shown(one.whole),
        "gap": plain(abs(middle - (whole.low + whole.high) / 2) / scale),
    }
    template = ROUNDED if severity is Severity.HINT else DIFFERENT
    return Remark(one.place, template, dict(params), related=one.elsewhere, severity=severity)
