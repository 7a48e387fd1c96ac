"""倍数与两端不符

## 做什么
两端都写明时，核对“增长几倍”“是几倍”“翻番”。

## 为什么
由10件到30件，是原来的3倍，增长了2倍；“增长3倍”多算了1倍。翻一番是加一倍。

## 反例
```
办件量由10件增加到30件，增长3倍。
```

## 正例
```
办件量由10件增加到30件，增长2倍。
高新技术企业由24家增加到49家，翻了一番。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）；
“增加几倍”不含底数、“增加到几倍”含底数，辨析：http://www.victorzhang.cn/page/2005/0429/28955174.shtml
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.change import Change
from taizhang.review.figures.changes import changes
from taizhang.review.figures.plain import plain
from taizhang.review.figures.reach import is_alike, reach, shown
from taizhang.review.figures.sentences import at, between, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# 翻番 is said of anything near it; below this it is not.
DOUBLED_LEAST = Fraction(95, 100)
ONE_TOO_MANY = "由{old}到{new}，是原来的{ratio}倍，增长{right}倍，文中写增长{written}倍，多算了底数"
OTHER = "由{old}到{new}，是原来的{ratio}倍，增长{right}倍，文中写{written}{unit}"

IS = re.compile(
    r"[^,。;:()\d]{0,8},(?:已)?(?:是|为|相当于|达到)[^,。;:()\d]{0,12}(?:(?:19|20)\d\d ?年(?:的)?)?"
)
IS_TIMES = "{new}是{old}的{right}倍，文中写{written}"


@rule(code="A105", severity=Severity.MUST)
def multiple_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for row in sentences(manuscript):
        yield from _times(manuscript, row)
    for change in changes(manuscript):
        ratio = change.new[0].over(change.old[0])
        if ratio is None or change.stated.way != "up" or change.stated.unit not in ("倍", "番"):
            continue
        if change.stated.unit == "番":
            if ratio.high < 2 ** int(change.stated.value) * DOUBLED_LEAST:
                yield _remark(change, OTHER)
        elif not ratio.moved(-1).meets(change.stated.reach):
            yield _remark(change, ONE_TOO_MANY if ratio.meets(change.stated.reach) else OTHER)


def _times(manuscript: Manuscript, row: Sequence[Claim]) -> Iterator[Remark]:
    """286.5亿元,是2020年198.4亿元的1.6倍."""
    for new, old, times in zip(row, row[1:], row[2:], strict=False):
        is_said = times.unit == "倍" and is_alike(new, old) and IS.fullmatch(between(manuscript, new, old))
        one, other, stated = reach(new.quantity), reach(old.quantity), reach(times.quantity)
        ratio = one.over(other) if is_said and one is not None and other is not None else None
        if ratio is None or stated is None or between(manuscript, old, times) != "的" or ratio.meets(stated):
            continue
        params: dict[str, object] = {"new": shown(new), "old": shown(old), "right": plain(ratio.middle)}
        params["written"] = shown(times)
        yield Remark(Span(at(new).start, at(times).end), IS_TIMES, params)


def _remark(change: Change, template: str) -> Remark:
    ratio = change.new[1].low / change.old[1].low
    params = {
        "old": change.old_text,
        "new": change.new_text,
        "ratio": plain(ratio),
        "right": plain(ratio - 1),
    }
    return Remark(
        change.span, template, params | {"written": change.stated.value, "unit": change.stated.unit}
    )
