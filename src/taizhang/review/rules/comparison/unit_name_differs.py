"""单位名称两份材料不一样

## 做什么
两份材料说的是同一批问题，单位名称却差几个字，标出受审稿里的名称。简称与全称不报。

## 为什么
单位名称要用全称或规范化简称；同一单位两个名字，不知道是谁的账。

## 反例
```
=== 反馈台账
云泽县市场监督管理局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
=== 台账
云泽县市场管理监督局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
```

## 正例
```
=== 反馈台账
云泽县市场监督管理局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
=== 台账
云泽县市场监管局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
```

```
=== 反馈台账
云泽县市场监督管理局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
=== 台账
云泽县交通运输局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
3	水费收缴公示不规范	统一公示内容和格式	何以清	2031年9月30日	正在整改
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条第六项：发文机关署名用全称或者规范化简称。
"""

from collections.abc import Iterable

from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.kinship import share_findings
from taizhang.review.comparing.paper import Paper
from taizhang.review.comparing.promises import words
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.organizations import differ


@comparison(code="C110", severity=Severity.SUSPECT)
def unit_name_differs(paper: Paper, other: Paper) -> Iterable[Contrast]:
    here, there = paper.meta.get("organization"), other.meta.get("organization")
    if here and there and differ(here, there) and share_findings(paper, other):
        remark = Remark(words(paper, here), "这里是{now}，{there}是{then}", {"now": here, "then": there})
        yield Contrast(remark, words(other, there))
