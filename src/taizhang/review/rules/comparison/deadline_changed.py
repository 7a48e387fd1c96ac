"""整改时限悄悄变了

## 做什么
同一条措施在两份材料里的整改时限不同，标出受审稿的时限；写法不同而日期相同的（8月底前、8月31日）不报，文中说明了调整、延期的不报。

## 为什么
时限是承诺。要改，按程序报批并写明；悄悄改了，就是逾期不认账。

## 反例
```
=== 整改方案
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
=== 台账
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年10月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
```

## 正例
```
=== 整改方案
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
=== 台账
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月底前	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
```

```
=== 整改方案
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
=== 台账
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年10月31日（经批准延期）	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
```

## 依据
《中国共产党巡视工作条例》关于整改情况报告真实准确的要求；信息材料报送真实性、准确性、完整性、时效性要求。
"""

from collections.abc import Iterable

from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.paper import Paper
from taizhang.review.comparing.promises import day_due, explained, promised, where
from taizhang.review.diagnostic import Remark, Severity


@comparison(code="C107", severity=Severity.SUSPECT, dimension="timeliness")
def deadline_changed(paper: Paper, other: Paper) -> Iterable[Contrast]:
    for mine, theirs in promised(paper, other):
        here, there = mine.measure.due, theirs.measure.due
        if here is None or there is None or explained(paper, mine):
            continue
        days = day_due(here), day_due(there)
        if all(days) and days[0] != days[1]:
            params: dict[str, object] = {"now": here, "then": there}
            remark = Remark(
                where(paper, mine, here), "时限这里写{now}，{there}写{then}，没有说明调整", params
            )
            yield Contrast(remark, where(other, theirs, there))
