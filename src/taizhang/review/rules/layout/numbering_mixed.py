"""自动编号和手打编号混用

## 做什么
同一层、同一组的序号里，有的是 Word 自动编号、有的是手打的，标出少数的一种并说明有多少处。

## 为什么
自动编号会自己往下数，手打的不会；增删一段，序号就重了或断了，复制到网页上自动编号还会丢。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【一级，自动编号】一、集中整改组织情况
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【一级，自动编号】二、整改落实情况
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
【一级】三、下一步打算
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【一级】一、集中整改组织情况
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【一级】二、整改落实情况
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
【三级，自动编号】1.学习方面
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 依据
GB/T 9704—2012 7.3.3（文中结构层次序数依次标注）；编号方式是排版通行做法，只作提示
"""

from collections import Counter
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import labelled
from taizhang.review.rule import rule


@rule(code="G124", severity=Severity.HINT)
def numbering_mixed(manuscript: Manuscript) -> Iterable[Remark]:
    for _sheet in sheets(manuscript):
        rows: dict[tuple[int | None, str], list[tuple[Span, bool]]] = {}
        for passage, one in labelled(manuscript):
            row = rows.setdefault((one.parent, one.kind), [])
            row.append((one.span, bool(passage.block.label)))
        for row in rows.values():
            counted = Counter(automatic for _span, automatic in row)
            if len(counted) == 2:
                rare = min(counted, key=lambda one: (counted[one], one))
                spans = [span for span, automatic in row if automatic is rare]
                params: dict[str, object] = {"count": len(spans)}
                template = "同一层序号里自动编号和手打编号混用（{count} 处），增删段落后会错号"
                yield Remark(spans[0], template, params, tuple(spans[1:]))
