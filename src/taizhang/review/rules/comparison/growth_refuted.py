"""同比与上年材料对不上

## 做什么
受审稿写本年数和同比增幅，上年材料写了同期的数，两者算出的增幅与所写不符的，标出；受审稿是上年材料时也查。取整能解释的不报。

## 为什么
增幅是拿上年的数算的。上年的数公开过，谁都能再算一遍。

## 反例
```
=== 去年通报
截至2024年6月，全市规上工业企业116家，在建工业项目45个。
=== 今年通报
截至2025年6月，全市在建工业项目72个，同比增长80%。
```

## 正例
```
=== 去年通报
截至2024年6月，全市规上工业企业116家，在建工业项目45个。
=== 今年通报
截至2025年6月，全市规上工业企业142家，同比增长22.4%；在建工业项目72个，同比增长60%。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项“表述准确”；信息材料报送真实性要求。
"""

from collections.abc import Iterable

from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.figures import between
from taizhang.review.comparing.paper import Paper
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.series import REFUTED


@comparison(code="C102", severity=Severity.SUSPECT, dimension="truth")
def growth_refuted(paper: Paper, other: Paper) -> Iterable[Contrast]:
    for one, here, there in between(paper, other, REFUTED):
        yield Contrast(Remark(here.span, one.template, one.params), there.span)
