"""两稿里同一指标两个数

## 做什么
同一指标、同一时点，受审的稿子和对照的稿子数不一样，标出受审稿里的数。没有写明时点的不比；四舍五入后可能相同的不报。

## 为什么
同一天只有一个数。两份材料对不上，公开后一查便知。

## 反例
```
=== 报告
截至2025年6月，规上工业企业145家。
=== 通报
截至2025年6月，全市规上工业企业142家。
```

## 正例
```
=== 报告
截至2025年8月，规上工业企业145家。
=== 通报
截至2025年6月，全市规上工业企业142家。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项“表述准确”；信息材料报送真实性要求。
"""

from collections.abc import Iterable

from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.figures import between
from taizhang.review.comparing.paper import Paper
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.series import TWO_VALUES


@comparison(code="C101", severity=Severity.SUSPECT, dimension="truth")
def two_values_between(paper: Paper, other: Paper) -> Iterable[Contrast]:
    for one, here, there in between(paper, other, TWO_VALUES):
        yield Contrast(Remark(here.span, one.template, one.params), there.span)
