"""方面、类的个数与反馈意见不一致

## 做什么
通报、方案或台账写明“反馈4个方面12类问题”，与反馈意见写的或其标题分出的方面数、类数不一致，标出。

## 为什么
几个方面、几类问题是反馈意见定的，整改材料不能增减。

## 反例
```
=== 反馈意见
县委第二巡察组关于对县水利局党组巡察情况的反馈意见
云泽县水利局党组：巡察发现3个方面的问题，反馈如下。
一、贯彻落实决策部署有差距
（一）理论学习不深入。党组中心组全年未安排专题学习，研讨发言照搬材料。
（二）重点工程推进不力。柳塘河治理工程比计划晚开工5个月。
二、群众身边作风问题整治不够
（一）供水服务作风不实。水费收缴公示不规范，抽查的12个村中有4个没有公示。
=== 通报
中共云泽县水利局党组关于巡察整改进展情况的通报
巡察组反馈了4个方面的问题。
```

## 正例
```
=== 反馈意见
县委第二巡察组关于对县水利局党组巡察情况的反馈意见
云泽县水利局党组：巡察发现3个方面的问题，反馈如下。
一、贯彻落实决策部署有差距
（一）理论学习不深入。党组中心组全年未安排专题学习，研讨发言照搬材料。
（二）重点工程推进不力。柳塘河治理工程比计划晚开工5个月。
二、群众身边作风问题整治不够
（一）供水服务作风不实。水费收缴公示不规范，抽查的12个村中有4个没有公示。
=== 通报
中共云泽县水利局党组关于巡察整改进展情况的通报
巡察组反馈了3个方面的问题。
```

## 依据
《中国共产党巡视工作条例》关于整改情况报告真实准确的要求；信息材料报送真实性、准确性、完整性、时效性要求。
"""

from collections.abc import Iterable

from taizhang.review.comparing.comparison import Contrast, comparison
from taizhang.review.comparing.counting import Sentences, differing
from taizhang.review.comparing.paper import FEEDBACK, Paper
from taizhang.review.diagnostic import Severity

ASPECTS = Sentences(
    both="这里写{number}个方面，{there}写{other}个方面",
    here="这里写{number}个方面，{there}分{other}个方面",
    there="这里分{number}个方面，{there}写{other}个方面",
)
CLASSES = Sentences(
    both="这里写{number}类，{there}写{other}类",
    here="这里写{number}类，{there}分{other}类",
    there="这里分{number}类，{there}写{other}类",
)


@comparison(code="C111", severity=Severity.SUSPECT)
def aspects_counted_otherwise(paper: Paper, other: Paper) -> Iterable[Contrast]:
    if FEEDBACK in (paper.kind, other.kind):
        yield from differing(paper, other, "aspects", ASPECTS)
        yield from differing(paper, other, "classes", CLASSES)
