"""问题在另一份材料里找不到

## 做什么
同一单位同一轮次的两份材料大部分问题对得上，个别问题一份有、另一份没有：受审稿多出的，标出问题；受审稿缺的，标在标题处并写明缺哪一个。大部分对不上的（例如通报按类归并），不比。

## 为什么
漏掉的问题没有人整改，多出来的问题没有人反馈过。

## 反例
```
=== 台账
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
3	水费收缴公示不规范	统一公示内容和格式	何以清	2031年9月30日	正在整改
=== 清单
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
```

## 正例
```
=== 台账
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
3	水费收缴公示不规范	统一公示内容和格式	何以清	2031年9月30日	正在整改
=== 清单
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
3	水费收缴公示不规范	统一公示内容和格式	何以清	2031年9月30日	正在整改
```

```
=== 台账
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
3	水费收缴公示不规范	统一公示内容和格式	何以清	2031年9月30日	正在整改
=== 清单
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	政务公开不及时	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	窗口服务态度差	修订督查考核办法	宋临川	2031年8月31日	已完成
```

## 依据
《中国共产党巡视工作条例》关于整改情况报告真实准确的要求；信息材料报送真实性、准确性、完整性、时效性要求。
"""

from collections.abc import Iterable

from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.kinship import are_kin
from taizhang.review.comparing.matching import MOST, findings
from taizhang.review.comparing.paper import Paper
from taizhang.review.diagnostic import Remark, Severity

# Papers that name findings one by one have nearly all of them in common; otherwise they group them differently.
MOSTLY = 2 / 3
FEWEST = 2


@comparison(code="C106", severity=Severity.SUSPECT, dimension="completeness")
def finding_missing(paper: Paper, other: Paper) -> Iterable[Contrast]:
    mine, theirs = paper.manuscript.proposal.findings, other.manuscript.proposal.findings
    fewer = min(len(mine), len(theirs))
    if fewer < FEWEST or max(len(mine), len(theirs)) > MOST or not are_kin(paper, other):
        return
    pairs = findings(paper, other)
    if len(pairs) < max(FEWEST, MOSTLY * max(len(mine), len(theirs))):
        return
    matched = {id(one) for pair in pairs for one in pair}
    for one in mine:
        if id(one) not in matched:
            yield Contrast(Remark(one.span, "{there}里没有这个问题"), other.heading)
    for one in theirs:
        if id(one) not in matched:
            remark = Remark(paper.heading, "{there}里有问题“{title}”，这里没有", {"title": one.title})
            yield Contrast(remark, one.span)
