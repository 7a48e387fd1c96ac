"""行距排不成每面 22 行

## 做什么
正文行距不在 28 至 30 磅之间的，标出正文第一段。设了固定值的看固定值；设成单倍、多倍行距的，按字号和文档网格推算。
每行字数由版心和字号决定，不另报。

## 为什么
版心高 225 毫米，排 22 行，每行 28.99 磅；各单位惯用固定值 28 至 30 磅。行距不定，前后页行数就不齐。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，行距 24 磅】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文，行距 24 磅】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，行距 1 倍】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文，行距 1 倍】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文，行距 28 磅】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【正文，行距 28 磅】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 依据
GB/T 9704—2012 5.2.3（一般每面排22行，每行排28个字，并撑满版心）。28 至 30 磅是各单位惯用值，不是标准条文
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import is_pitch, sheets
from taizhang.review.layout.standard import GB9704
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="G106", severity=Severity.HINT)
def line_pitch_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        if sheet.usual and not is_pitch(sheet.pitch_pt):
            least, most = (round(one) for one in GB9704.pitch_pt)
            params: dict[str, object] = {"pitch": f"{sheet.pitch_pt or 0:.1f}", "least": least, "most": most}
            template = "正文行距约 {pitch} 磅，每面排不成 22 行；一般设固定值 {least} 至 {most} 磅"
            yield Remark(sheet.prose[0].passage.span, template, params)
