"""层次标题的字体不对

## 做什么
一级标题“一、”不是黑体、二级“（一）”不是楷体、三级“1.”和四级“（1）”不是仿宋体的，每一级标出第一处并说明有多少处。
标题与正文接排的，看第一句。加粗不报。

## 为什么
四级用三种字体区分，读者不看序号也知道在哪一层。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【一级，仿宋】一、集中整改组织情况
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【一级】一、集中整改组织情况
【二级，黑体】（一）压实整改责任
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【一级】一、集中整改组织情况
【二级】（一）压实整改责任
【三级】1.建立清单
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 7.3.3（一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字标注）
"""

from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.layout.standard import LAYERS
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import HEADING, PROSE
from taizhang.review.rule import rule


@rule(code="G110", severity=Severity.HINT)
def heading_font_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        wrong: dict[tuple[str, str], list[Span]] = {}
        for one in sheet.of(HEADING, PROSE):
            found = sheet.most([one], sheet.head(one)) if one.layer else None
            if found and found.design != LAYERS[one.layer]:
                wrong.setdefault((one.layer, str(found.shown["font"])), []).append(sheet.head(one))
        for (layer, font), spans in wrong.items():
            params = {"layer": fullwidth(layer), "wanted": LAYERS[layer], "font": font, "count": len(spans)}
            template = "“{layer}”这一级一般用{wanted}，这里是{font}（{count} 处）"
            yield Remark(spans[0], template, params, tuple(spans[1:]))


def fullwidth(layer: str) -> str:
    """As the standard writes it: the kinds of labels are folded."""
    return layer.replace("(", "（").replace(")", "）")
