"""先后颠倒的日期

## 做什么
核对一轮巡察自身的先后：进驻到离开、反馈、数据截至日、落款、发布，以及整改时限与反馈日。

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

from collections.abc import Iterable, Iterator
from datetime import date

from taizhang.documents.span import Span
from taizhang.review.days import due_day, first_day, of_role, place_of, spoken, stated_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="D109", severity=Severity.MUST)
def events_out_of_order(manuscript: Manuscript) -> Iterable[Remark]:
    ended, told = stated_day(manuscript, "inspection_to"), stated_day(manuscript, "feedback_date")
    published = stated_day(manuscript, "published_date")
    if ended and told and told < ended:
        yield from _at(manuscript, told, "反馈", "{day}反馈，早于巡察结束的{other}", ended)
    if told and published and published < told:
        yield from _at(manuscript, told, "反馈", "{day}反馈，晚于文件自己的日期{other}", published)
    for one in of_role(manuscript, "as_of"):
        if published and one.value and first_day(one.value) > published:
            template = "数据截至{text}，晚于文件自己的日期{other}"
            yield Remark(one.span, template, {"text": one.text, "other": spoken(published)})
    yield from _dues(manuscript, told)


def _at(manuscript: Manuscript, day: date, near: str, template: str, other: date) -> Iterator[Remark]:
    place, related = place_of(manuscript, day, near=near), place_of(manuscript, other)
    if place:
        yield _remark(place, template, day, other, (related,) if related else ())


def _remark(place: Span, template: str, day: date, other: date, related: tuple[Span, ...] = ()) -> Remark:
    return Remark(place, template, {"day": spoken(day), "other": spoken(other)}, related)


def _dues(manuscript: Manuscript, told: date | None) -> Iterator[Remark]:
    """A time limit before the feedback; what was put right at once during the inspection is no promise."""
    for finding in manuscript.proposal.findings if told else ():
        for measure in finding.measures:
            due = due_day(measure.due)
            if told and due and due < told and "立行立改" not in manuscript[finding.body]:
                template = "这条措施的时限{day}早于反馈日{other}"
                params: dict[str, object] = {"day": spoken(due), "other": spoken(told)}
                yield Remark(measure.span, template, params, severity=Severity.SUSPECT)
