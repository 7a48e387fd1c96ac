"""两份材料的措施条数不一致

## 做什么
同一单位同一轮次的两份材料，一份写明“制定整改措施16条”，另一份写的或台账里逐行列出的不是这个数，标出受审稿的数。

## 为什么
措施条数是整改任务的总量，通报多写一条就是虚报一条。

## 反例
```
=== 台账
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
3	水费收缴公示不规范	统一公示内容和格式	何以清	2031年9月30日	正在整改
=== 通报
中共云泽县水利局党组关于巡察整改进展情况的通报
针对反馈问题，制定整改措施5条。
```

## 正例
```
=== 台账
云泽县水利局党组巡察反馈问题整改台账
序号	具体问题	整改措施	责任人	整改时限	整改状态
1	理论学习不深入	每月组织一次集中学习	温知夏	2031年7月31日	已完成
2	督查考核流于形式	修订督查考核办法	宋临川	2031年8月31日	已完成
3	水费收缴公示不规范	统一公示内容和格式	何以清	2031年9月30日	正在整改
=== 通报
中共云泽县水利局党组关于巡察整改进展情况的通报
针对反馈问题，制定整改措施3条。
```

## 依据
《中国共产党巡视工作条例》关于整改情况报告真实准确的要求；信息材料报送真实性、准确性、完整性、时效性要求。
"""

from collections.abc import Iterable

from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.counting import Sentences, differing
from taizhang.review.comparing.paper import Paper
from taizhang.review.diagnostic import Severity

SENTENCES = Sentences(
    both="这里写措施{number}条，{there}写{other}条",
    here="这里写措施{number}条，{there}列出{other}条",
    there="这里列出措施{number}条，{there}写{other}条",
)


@comparison(code="C104", severity=Severity.SUSPECT)
def measures_counted_otherwise(paper: Paper, other: Paper) -> Iterable[Contrast]:
    return differing(paper, other, "measures", SENTENCES)
