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
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项“表述准确”。
"""

from collections.abc import Iterable

from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.bases import Beside, bases
from taizhang.review.figures.change import Change, verdict
from taizhang.review.figures.changes import changes
from taizhang.review.figures.plain import measure_of, plain, scale_of
from taizhang.review.figures.reach import shown
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

POINTS = ("个百分点", "百分点")


@rule(code="A103", severity=Severity.MUST)
def difference_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for change in changes(manuscript):
        stated = change.stated
        severity = verdict(change, lambda old, new: new - old) if is_difference(change) else None
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
            "由{old}到{new}，相差应为{right}{unit}，文中写{written}{unit}",
            params | {"unit": stated.unit},
            severity=severity,
        )
    for one in bases(manuscript):
        if one.gap and one.gap.unit in POINTS and one.stated is not None and one.turned in ("", one.way):
            if not one.apart.meets(one.stated):
                yield _beside(one, one.gap)


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
