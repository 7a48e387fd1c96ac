"""每次几人与总数不符

## 做什么
几期、每期几人、共几人（每户几元、几户、合计几元，单价、台数、共计）都写明时，用次数乘每次的数，与总数比对。

## 为什么
三个数知道两个就定了第三个，对不上必有一错。

## 反例
```
党支部书记轮训3期，每期60人，共培训200人。
```

## 正例
```
党支部书记轮训3期，每期60人，共培训180人。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval
from taizhang.review.figures.plain import plain, scale_of
from taizhang.review.figures.reach import exact_count, is_alike, reach, shown
from taizhang.review.figures.sentences import at, before, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

EACH = re.compile(
    r"(?:(?<!平均)每(?P<unit>[期批次场班轮组个户人家村辆台亩名])|(?P<mean>[户人亩村])均)[一-龥]{0,6}$"
)
PRICE = re.compile(r"单价(?:为|是|约)?$")
ALL = re.compile(r"^(?:共|共计|合计|总计|累计|一共|总共|发放|兑付|拨付|支付|补助)(?!每|人均|户均)")


@rule(code="A133", severity=Severity.SUSPECT)
def product_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for row in sentences(manuscript):
        for first, second, whole in zip(row, row[1:], row[2:], strict=False):
            found = _ordered(manuscript, first, second)
            if found is None or not ALL.match(before(manuscript, whole)) or not is_alike(found[1], whole):
                continue
            product, stated = _product(*found), reach(whole.quantity)
            if product and stated and not product.meets(stated):
                yield _remark(found, whole, Span(at(first).start, at(whole).end), product)


def _ordered(manuscript: Manuscript, first: Claim, second: Claim) -> tuple[Claim, Claim] | None:
    """(times, each), in whichever order they stand: 培训6期,每期50人; 每户补助3000元,共补助120户; 单价1200元,采购35台."""
    for times, each in ((first, second), (second, first)):
        words = before(manuscript, each)
        named = EACH.search(words)
        if named and _counts(times, named["unit"] or named["mean"]):
            return times, each
        if PRICE.search(words) and each is first and exact_count(times):
            return times, each
    return None


def _counts(times: Claim, unit: str) -> bool:
    return times.unit == unit or (unit in "人名" and times.unit in ("人", "名"))


def _remark(found: tuple[Claim, Claim], whole: Claim, span: Span, product: Interval) -> Remark:
    times, each = found
    params = {
        "times": shown(times),
        "each": shown(each),
        "right": plain(product.middle / scale_of(whole.unit)),
        "unit": whole.unit,
        "whole": shown(whole),
    }
    return Remark(span, "{times}、每{each}，共应为{right}{unit}，文中写{whole}", dict(params))


def _product(times: Claim, each: Claim) -> Interval | None:
    count, one = exact_count(times), reach(each.quantity, strictly=True)
    return one.times(count) if count and one is not None else None
