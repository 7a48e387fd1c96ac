"""责任人悄悄变了

## 做什么
同一条措施在两份材料里的责任领导、牵头单位或责任人不同，标出受审稿的；简称与全称不报，文中说明了调整的不报。

## 为什么
责任要落到人。换了人要写明，否则没有人对得上账。

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
1	理论学习不深入	每月组织一次集中学习	程未央	2031年7月31日	已完成
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
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
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
1	理论学习不深入	每月组织一次集中学习	温知夏、程未央	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
```

## 依据
《中国共产党巡视工作条例》关于整改情况报告真实准确的要求；信息材料报送真实性、准确性、完整性、时效性要求。
"""

from collections.abc import Iterable

from taizhang.documents.grammar.folding import fold
from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.paper import Paper
from taizhang.review.comparing.promises import Promise, explained, promised, where
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.organizations import abbreviates

OFFICE = "牵头单位这里写{now}，{there}写{then}，没有说明调整"


@comparison(code="C108", severity=Severity.SUSPECT, dimension="truth")
def owner_changed(paper: Paper, other: Paper) -> Iterable[Contrast]:
    for mine, theirs in promised(paper, other):
        if explained(paper, mine):
            continue
        for template, here, there in _owners(mine, theirs):
            if here and there and not _agree(here, there):
                remark = Remark(where(paper, mine, here), template, {"now": here, "then": there})
                yield Contrast(remark, where(other, theirs, there))


def _owners(mine: Promise, theirs: Promise) -> Iterable[tuple[str, str | None, str | None]]:
    one, other = mine.measure, theirs.measure
    yield "责任领导这里写{now}，{there}写{then}，没有说明调整", one.leader, other.leader
    yield OFFICE, one.lead_unit, other.lead_unit
    yield "责任人这里写{now}，{there}写{then}，没有说明调整", one.person, other.person


def _agree(here: str, there: str) -> bool:
    short, long = sorted((fold(here).replace(" ", ""), fold(there).replace(" ", "")), key=len)
    return short in long or abbreviates(short, long)
