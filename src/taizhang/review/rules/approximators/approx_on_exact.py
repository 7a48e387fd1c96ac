"""精确的数用了概数词

## 做什么
找出已经精确到两位以上小数、或四位以上不带零尾的数，前后还有约、近、左右、余的地方。
“近500家”“约1.2亿元”是真的概数，不报；时长、年限不报。

## 为什么
“约37.25%”既说大概又精确到万分之一，读者不知道这个数能不能用。

## 反例
```
整改完成率约37.25%，惠及群众近1863人。
```

## 正例
```
整改完成率约37%，惠及群众近1860人，投资约1.25亿元，面积约120亩，超过全市平均水平25.36%。
```

## 依据
GB/T 15835—2011 3.3（概数用于模糊计量）；精确到几位不宜再用概数词，标准没有规定，位数是本系统的默认值，只作提示。
"""

from collections.abc import Iterable
from decimal import Decimal

from taizhang.review.approximation import Around, words_around
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

_VAGUE = "近 将近 接近 约 约为 约有 大约 大概 差不多 左右 上下 余 多 有余 许 来"
VAGUE = frozenset(_VAGUE.split())
# Rounded money and areas keep two decimals (约1.25亿元); a rate or a count does not.
ROUNDED = ("money", "area", "length", "weight", "volume", "energy", "time")
SMALLEST = 1000
# 约8364.25万元 is told to the last hundred.
DIGITS_LEAST = 6


@rule(code="Q103", severity=Severity.SUSPECT)
def approx_on_exact(manuscript: Manuscript) -> Iterable[Remark]:
    for around in words_around(manuscript):
        words = [word for word, _sense in (*around.before, *around.after) if word in VAGUE]
        if words and _is_exact(around):
            params: dict[str, object] = {"text": manuscript[around.span], "word": words[0]}
            yield Remark(around.span, "“{text}”已经是精确数，不应当再用“{word}”", params)


def _is_exact(around: Around) -> bool:
    value, kind = around.quantity.value, around.quantity.kind
    if not isinstance(value, Decimal) or kind == "time":
        return False
    decimals = -int(value.as_tuple().exponent)
    if decimals > 0 and len(value.normalize().as_tuple().digits) >= DIGITS_LEAST:
        return True
    if around.quantity.scale != 1:
        return False
    if kind == "rate":
        # 研发投入强度3.42%左右 is how such ratios are planned; 约37.25% is told to the last digit.
        return decimals >= 2 and len(value.as_tuple().digits) >= 4
    return kind not in ROUNDED and decimals == 0 and value >= SMALLEST and value % 10 not in (0, 5)
