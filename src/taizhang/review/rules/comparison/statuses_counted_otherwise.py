"""两份材料的完成个数不一致

## 做什么
同一单位同一轮次的两份材料，写明“已完成6个”“正在整改2个”，与另一份写的或台账逐行的整改状态数出来的不一致，标出。两份材料截止日期不同的不比。

## 为什么
完成几个是整改通报的核心数字，与台账对不上就是报喜不报忧。

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
反馈问题3个，已完成3个。
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
反馈问题3个，已完成2个，正在整改1个。
```

## 依据
《中国共产党巡视工作条例》关于整改情况报告真实准确的要求；信息材料报送真实性、准确性、完整性、时效性要求。
"""

from collections.abc import Iterable

from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.counting import Sentences, differing
from taizhang.review.comparing.paper import Paper
from taizhang.review.diagnostic import Severity

DONE = Sentences(
    both="这里写已完成{number}个，{there}写{other}个",
    here="这里写已完成{number}个，{there}里状态为完成的{other}个",
    there="这里状态为完成的{number}个，{there}写{other}个",
)
ONGOING = Sentences(
    both="这里写正在整改{number}个，{there}写{other}个",
    here="这里写正在整改{number}个，{there}里正在整改的{other}个",
    there="这里正在整改的{number}个，{there}写{other}个",
)


@comparison(code="C105", severity=Severity.SUSPECT)
def statuses_counted_otherwise(paper: Paper, other: Paper) -> Iterable[Contrast]:
    days = {one.meta["as_of"] for one in (paper, other) if one.meta.get("as_of")}
    if len(days) < 2:
        yield from differing(paper, other, "done", DONE)
        yield from differing(paper, other, "ongoing", ONGOING)
