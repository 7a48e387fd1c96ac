"""比较基准重复或矛盾

## 做什么
“比上年同比增长”“同比环比增长”“较上月环比”这样一个数用了两个比较基准的，标出。

## 为什么
同比已经是与上年同期比，再写“比上年”不知道是与全年比还是与同期比。

## 反例
```
完成产值233.1亿元，比上年同比增长18.21%。
```

## 正例
```
完成产值233.1亿元，同比增长18.21%，环比下降2.3%，比上年同期增加35.9亿元。
```

## 依据
同比与上年同期比、环比与上期比；国家统计局主要统计指标诠释（原文未核）：https://www.stats.gov.cn/zs/tjws/zytjzbqs/
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

BOTH = re.compile(
    r"(?:比|较|与)(?:上年|去年)(?:同期)?(?:相比)?,?同比|(?:比|较|与)上(?:月|季度?|期)(?:相比)?,?环比|同比环比(?=[增下上减降提持])|环比同比"
    r"|同比(?:比|较)(?:上年|去年)|环比(?:比|较)上[月期]|(?:比|较)(?:上年|去年)(?:同期)?,?环比|同比(?:比|较)上月"
)


@rule(code="W112", severity=Severity.SUSPECT)
def comparator_conflicting(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, BOTH):
        yield Remark(span_of(found), "“{text}”用了两个比较基准，留一个", {"text": found[0]})
