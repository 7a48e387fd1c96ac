"""届次、轮次前后不一

## 做什么
标题写“六届区委第五轮巡察”，正文写“六届区委第四轮巡察”，届次或轮次只差一个的，标出正文处。

## 为什么
轮次是整改台账的主键，写错一个字就归到别的轮次去了。

## 反例
```
中共望岚区水利局党组关于六届区委第五轮巡察整改情况的通报
根据六届区委第四轮巡察工作安排，区委第三巡察组对区水利局党组开展了巡察。
```

## 正例
```
中共望岚区水利局党组关于六届区委第五轮巡察整改情况的通报
根据六届区委第五轮巡察工作安排，区委第三巡察组开展了巡察。上届的五届区委第二轮巡察反馈问题已销号。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字、引文是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.passages import TITLE, of_role
from taizhang.review.rule import rule

_N = "[一二三四五六七八九十]{1,3}"
ROUND = re.compile(rf"(?P<term>{_N})届(?P<who>[省市县区州旗]委|[一-龥]{{1,4}}委)第?(?P<turn>{_N})轮")
# A sentence that speaks of an earlier round on purpose.
EARLIER = re.compile(r"上一?[届轮]|以往|此前|往年|历[届轮]|前[几两]轮|曾")


@rule(code="W117", severity=Severity.SUSPECT)
def round_differs(manuscript: Manuscript) -> Iterable[Remark]:
    titles = of_role(manuscript.passages, TITLE)
    end = titles[-1].span.end if titles else 0
    found = list(occurrences(manuscript, ROUND))
    named = next((one for one in found if one.start() < end), None)
    for one in found if named else ():
        assert named is not None
        same = (one["term"] == named["term"]) + (one["turn"] == named["turn"])
        before = manuscript.folded[max(0, one.start() - 16) : one.start()]
        if (
            one.start() >= end
            and one["who"][-2:] == named["who"][-2:]
            and same == 1
            and not EARLIER.search(before)
        ):
            params: dict[str, object] = {"here": one[0], "title": named[0]}
            yield Remark(Span(*one.span()), "这里写“{here}”，标题写“{title}”", params, (Span(*named.span()),))
