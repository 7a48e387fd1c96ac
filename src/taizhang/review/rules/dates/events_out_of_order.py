"""先后颠倒的日期

## 做什么
核对一轮巡察自身的先后：进驻到离开、反馈、数据截至日、落款、发布。

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
《中国共产党巡视工作条例》（2024年2月修订）关于巡视、反馈、整改的程序；GB/T 9704—2012，7.3.5
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from taizhang.extraction import DateExpression
from taizhang.review.days import first_day, latest, of_role, place_of, spoken, stated_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.turned import is_turned_over

# A month and day without a year lie in the past where they would then be no older than this.
NEAR = timedelta(days=183)


@rule(code="D109", severity=Severity.MUST)
def events_out_of_order(manuscript: Manuscript) -> Iterable[Remark]:
    ended, told = _ended(manuscript), stated_day(manuscript, "feedback_date")
    published = stated_day(manuscript, "published_date")
    if ended and told and told < ended:
        yield from _at(manuscript, told, "反馈", "{day}反馈，早于巡察结束的{other}", ended)
    if told and published and published < told:
        yield from _at(manuscript, told, "反馈", "{day}反馈，晚于文件自己的日期{other}", published)
    for one in of_role(manuscript, "as_of"):
        if published and one.value and _lies_after(one, published):
            template = "数据截至{text}，晚于文件自己的日期{other}"
            yield Remark(one.span, template, {"text": one.text, "other": spoken(published)})


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
