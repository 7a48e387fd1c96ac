"""日期写法不规范

## 做什么
找出正文里的八位数字日期、用点或斜线隔开的日期、编了虚位的月日（08月07日）、两位数的年份、用“零”“0”代替“〇”的汉字年份。
表格、页头的发布时间不查。

## 为什么
公文日期用阿拉伯数字把年、月、日标全，年份标全称，月、日不编虚位；别的写法容易读错，也不好检索。

## 反例
```
局党组于2025年08月07日召开会议。
```
```
截至20250630，累计完成整改10个；从2024.3起实行月调度。
```
```
24年6月，市委巡察组反馈了意见。
```

## 正例
```
局党组于2025年8月7日召开会议。增速由2023.4提高，文号〔2025〕08号，工期10年6个月，编号20250630。
```

## 依据
GB/T 9704—2012 7.3.5.4（成文日期用阿拉伯数字，年份标全称，月、日不编虚位），正文参照；
GB/T 15835—2011 5.1.4（年份不简写）、5.2.5（“零”和“〇”）。
"""

import re
from collections.abc import Callable, Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.extraction.dates import calendar
from taizhang.review.bylines import is_prose
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

_AT = r"(?:(?<=[于自从至到在])|(?<=截至)|(?<=截止)|(?<=日期为))"
EIGHT = re.compile(rf"{_AT} ?(?P<whole>(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d))(?![\d.%元万亿个家人项])")
DOTTED = re.compile(
    r"(?<![\d.A-Za-z/])(?P<whole>(?P<y>(?:19|20)\d\d)(?P<sep>[./])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2}))(?![\d.%A-Za-z/])"
)
MONTHS = re.compile(
    rf"{_AT} ?(?P<whole>(?P<y>(?:19|20)\d\d)\.(?P<m>1[0-2]|0?[1-9]))(?=[,。;、)\n\t]|至今|以来|底|起|开始|$)"
)
PADDED = re.compile(r"(?:(?<=年)|(?<=年 )|(?<=月)|(?<=月 ))(?P<zero>0)(?=[1-9] ?[月日])")
SHORT = re.compile(
    r"(?<![\d.第满共近期历刑时约逾超长达者〔\[])(?P<whole>[012]\d ?年)(?= ?(?:0?[1-9]|1[0-2]) ?月|底|度(?!过)|初(?![中级])|[上下]半年)"
)
ZEROS = re.compile(r"(?P<whole>[一二][一二三四五六七八九零〇○0OoＯ]{3}) ?(?=年)")
_BAD_ZERO = re.compile(r"[零○0OoＯ]")


@rule(code="D111", severity=Severity.HINT)
def date_form_nonstandard(manuscript: Manuscript) -> Iterable[Remark]:
    paragraphs = {one.span: is_prose(manuscript, one.span) for one in manuscript.paragraphs}

    def found_in(pattern: re.Pattern[str], *, as_written: bool = False) -> Iterator[re.Match[str]]:
        """In paragraphs; what is no prose is asked for its zeros only."""
        for found in occurrences(manuscript, pattern, as_written=as_written):
            stretch = manuscript.stretch_at(found.start())
            if stretch in paragraphs and (as_written or paragraphs[stretch]):
                yield found

    yield from _signs(manuscript, found_in)
    yield from _zeros(found_in(ZEROS, as_written=True))


def _signs(
    manuscript: Manuscript, found_in: Callable[[re.Pattern[str]], Iterator[re.Match[str]]]
) -> Iterable[Remark]:
    for pattern in (EIGHT, DOTTED, MONTHS):
        for found in found_in(pattern):
            parts = [int(found[name]) for name in "ymd" if name in found.re.groupindex]
            if calendar.is_day(*[*parts, 1][:3]):
                proper = "".join(f"{part}{sign}" for part, sign in zip(parts, "年月日", strict=False))
                span = Span(*found.span("whole"))
                params: dict[str, object] = {"text": manuscript[span], "proper": proper}
                yield Remark(span, "正文中“{text}”应当写作“{proper}”", params, fix=Fix((Edit(span, proper),)))
    for found in found_in(PADDED):
        span = Span(*found.span("zero"))
        yield Remark(span, "月、日不编虚位，“0”应当去掉", fix=Fix((Edit(span, ""),), is_safe=True))
    for found in found_in(SHORT):
        yield Remark(Span(*found.span("whole")), "年份应当写四位数字", severity=Severity.SUSPECT)


def _zeros(years: Iterable[re.Match[str]]) -> Iterable[Remark]:
    """Looked for in the text as written: folding makes ○ and 〇 one."""
    for found in years:
        if _BAD_ZERO.search(found["whole"]):
            span, proper = Span(*found.span("whole")), _BAD_ZERO.sub("〇", found["whole"])
            params: dict[str, object] = {"proper": proper}
            yield Remark(
                span,
                "汉字年份的零写作“〇”，应为“{proper}”",
                params,
                fix=Fix((Edit(span, proper),), is_safe=True),
            )
