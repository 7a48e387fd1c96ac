"""集中整改通报公布过晚

## 做什么
从反馈日到公布日超过一年的整改情况通报，指出“反馈”二字。

## 为什么
集中整改期一般是两三个月到半年，通报说的应当是那时的进展；反馈一年以后才公布，读者看到的已经不是集中整改的情况。

## 反例
```
中共河洲县商务局党组关于巡察集中整改进展情况的通报

发布时间：2025-08-27

2024年3月19日至4月27日，县委巡察组开展了专项巡察；2024年7月5日，向局党组反馈了巡察意见。
```

## 正例
```
中共河洲县商务局党组关于巡察集中整改进展情况的通报

发布时间：2025-02-27

2024年3月19日至4月27日，县委巡察组开展了专项巡察；2024年7月5日，向局党组反馈了巡察意见。
```

## 依据
《中国共产党巡视工作条例》（2024年2月修订，条号未核）关于集中整改和公开的规定；期限各地不一，
16份公开通报从反馈到公布的中位数是250天，一年是本系统的默认值。
"""

from collections.abc import Iterable
from datetime import timedelta

from taizhang.documents.span import Span
from taizhang.review.days import own_day, place_of, spoken, stated_day
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.sentences import sentence

LONGEST = timedelta(days=365)
KINDS = ("整改通报",)


@rule(code="T104", severity=Severity.SUSPECT, dimension="timeliness")
def rectification_late(manuscript: Manuscript) -> Iterable[Remark]:
    told, published = stated_day(manuscript, "feedback_date"), own_day(manuscript)
    if manuscript.proposal.meta.get("kind") not in KINDS or not told or not published:
        return
    place = place_of(manuscript, told, near="反馈")
    found = manuscript.folded.find("反馈", place.end, sentence(manuscript, place.end).end) if place else -1
    if found >= 0 and published - told > LONGEST:
        params: dict[str, object] = {
            "told": spoken(told),
            "published": spoken(published),
            "days": (published - told).days,
        }
        yield Remark(
            Span(found, found + 2), "{told}反馈，{published}公布，相隔{days}天，早已超过集中整改期", params
        )
