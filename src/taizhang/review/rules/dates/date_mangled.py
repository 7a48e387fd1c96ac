"""日期粘连

## 做什么
找出丢了“年”“月”“日”“至”而粘在一起的日期，并列出能读通的每一种写法。

## 为什么
粘在一起的数字不是日期，读者只能猜；猜错了，时点和期间就都错了。只有一种读法时给出改法，仍须对照原稿。

## 反例
```
截至20256月，全市在建工业项目72个。
```
```
2024319427日，市委巡察组开展了专项巡察。
```

## 正例
```
截至2025年6月，全市在建工业项目72个。热线电话0710-2025630，编号20256。
```

## 依据
GB/T 15835—2011 5.1.4（按年、月、日的自然顺序书写）；GB/T 9704—2012 7.3.5.4。
"""

from collections.abc import Iterable

from taizhang.extraction import DateExpression
from taizhang.extraction.dates import Value
from taizhang.review.days import first_day, last_day
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

GLUED = ("date", "range", "month", "month range")


@rule(code="D101", severity=Severity.MUST)
def date_mangled(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.dates:
        if one.well_formed or one.kind not in GLUED:
            continue
        readings = "”“".join(written(candidate.value) for candidate in one.candidates)
        if not readings:
            yield Remark(one.span, "“{text}”不成日期，请对照原稿补全年、月、日", {"text": one.text})
            continue
        params: dict[str, object] = {"text": one.text, "readings": readings}
        template = "“{text}”不成日期，年、月、日粘连或缺字；可以读作“{readings}”，请对照原稿"
        yield Remark(one.span, template, params, fix=_fix(one))


def _fix(one: DateExpression) -> Fix | None:
    """Only where one reading is left and it does not lean on the year of another date."""
    if len(one.candidates) != 1 or one.inherited:
        return None
    return Fix((Edit(one.span, written(one.candidates[0].value)),))


def written(value: Value) -> str:
    """2024-03-19 → 2024年3月19日, --03-19 → 3月19日; the second of a pair without what it shares with the first."""
    if isinstance(value, str):
        signs = "月日" if value.startswith("--") else "年月日"
        parts = value.removeprefix("--").split("-")
        return "".join(f"{int(part)}{sign}" for part, sign in zip(parts, signs, strict=False))
    first, last = written(value[0]), written(value[1])
    same_year = first_day(value[0]).year == last_day(value[1]).year
    return f"{first}至{last.partition('年')[2] if same_year and '月' in last else last}"
