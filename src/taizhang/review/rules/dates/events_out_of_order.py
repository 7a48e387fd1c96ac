"""先后颠倒的日期

## 做什么
核对一轮巡察自身的先后：进驻到离开、反馈、整改部署、数据截至日、落款、发布；以及同一句里工程的开工与竣工。

## 为什么
反馈不会早于巡察结束，通报不会早于反馈，数据不会截至发布之后。先后颠倒说明至少有一个日期写错。

## 反例
```
2024年3月19日至4月27日，县委巡察组开展了专项巡察；2024年4月15日，向局党组反馈了意见。
```
```
发布时间：2025-06-20

截至2025年8月底，已完成整改10个。
```

## 正例
```
发布时间：2025-08-27

2024年11月25日至2025年1月17日，县委巡察组开展了专项巡察；4月18日，向局党组反馈了意见。截至2025年8月，已完成整改10个，其余问题2025年12月底前完成。
```

## 依据
《中国共产党巡视工作条例》（2024年2月修订，条号未核）关于巡视、反馈、整改的程序；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核时间是否准确）。
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from taizhang.extraction import DateExpression
from taizhang.review.days import first_day, last_day, latest, of_role, place_of, spoken, stated_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.turned import is_turned_over

# A month and day without a year lie in the past where they would then be no older than this.
ANSWER = re.compile(
    r"[^。;\n\d]{0,30}(?:整改(?:工作|落实)?(?:实施)?方案|整改(?:工作)?(?:动员|部署|推进)会|专题研究(?:巡察)?整改|整改(?:工作)?领导小组)"
)
BEGUN = re.compile(r" ?[^。;,\n前]{0,6}?(?:开工|动工|启动|立项|奠基|进场施工)(?!率|前)")
FINISHED = re.compile(r" ?[^。;,\n前]{0,6}?(?:完工|竣工|建成|投用|验收|通车|投入使用|交付)(?!率|前)")
STOPS = re.compile(r"[。;\n]")
NEAR = timedelta(days=183)
# 截至2025年4月18日,须满2年: a day up to which something is counted, in a notice that says so beforehand.
DEMAND = re.compile(r" ?[,(]?[^。;\n]{0,24}(?:须|应当?|周岁|满\d|要求|计算|报名|为准|视为|逾期)")


@rule(code="D109", severity=Severity.MUST)
def events_out_of_order(manuscript: Manuscript) -> Iterable[Remark]:
    ended, told = _ended(manuscript), stated_day(manuscript, "feedback_date")
    published = stated_day(manuscript, "published_date")
    if ended and told and told < ended:
        yield from _at(manuscript, told, "反馈", "{day}反馈，早于巡察结束的{other}", ended)
    if told and published and published < told:
        yield from _at(manuscript, told, "反馈", "{day}反馈，晚于文件自己的日期{other}", published)
    for one in of_role(manuscript, "as_of"):
        if (
            published
            and one.value
            and _lies_after(one, published)
            and not DEMAND.match(manuscript.folded, one.span.end)
        ):
            template = "数据截至{text}，晚于文件自己的日期{other}"
            yield Remark(one.span, template, {"text": one.text, "other": spoken(published)})
    yield from _answered_early(manuscript, told) if told else ()
    yield from _finished_early(manuscript)


def _answered_early(manuscript: Manuscript, told: date) -> Iterable[Remark]:
    """The plan to put right what nobody had told yet."""
    for one in manuscript.dates:
        is_day = one.kind == "date" and one.value and one.well_formed and not one.inherited
        if (
            is_day
            and one.value
            and first_day(one.value) < told
            and ANSWER.match(manuscript.folded, one.span.end)
        ):
            params: dict[str, object] = {"text": one.text, "other": spoken(told)}
            yield Remark(one.span, "{text}部署整改，早于反馈日{other}", params, severity=Severity.SUSPECT)


def _finished_early(manuscript: Manuscript) -> Iterable[Remark]:
    """2025年3月开工，2024年12月竣工."""
    for first, last in (*pairwise(manuscript.dates), *((b, a) for a, b in pairwise(manuscript.dates))):
        if not first.value or not last.value or last.inherited or first.inherited:
            continue
        begins = BEGUN.match(manuscript.folded, first.span.end)
        ends = FINISHED.match(manuscript.folded, last.span.end)
        gap = manuscript.folded[min(first.span.end, last.span.end) : max(first.span.start, last.span.start)]
        if begins and ends and last_day(last.value) < first_day(first.value) and not STOPS.search(gap):
            params: dict[str, object] = {"text": last.text, "other": first.text}
            yield Remark(last.span, "{text}完工，早于{other}开工", params, related=(first.span,))


def _ended(manuscript: Manuscript) -> date | None:
    """When the inspection ended; a range that runs backwards says nothing about it."""
    ended = stated_day(manuscript, "inspection_to")
    place = place_of(manuscript, ended) if ended else None
    turned = (one for one in manuscript.dates if one.span == place and is_turned_over(manuscript, one))
    return None if next(turned, None) else ended


def _lies_after(one: DateExpression, published: date) -> bool:
    """A year that was taken from the date before may be another: 截至12月底 in January is last year's."""
    if one.value is None or first_day(one.value) <= published:
        return False
    return not one.inherited or published - latest(first_day(one.value), published) > NEAR


def _at(manuscript: Manuscript, day: date, near: str, template: str, other: date) -> Iterator[Remark]:
    place, related = place_of(manuscript, day, near=near), place_of(manuscript, other)
    if place:
        params: dict[str, object] = {"day": spoken(day), "other": spoken(other)}
        yield Remark(place, template, params, (related,) if related else ())
