"""署名、成文日期没有右空

## 做什么
成文日期紧贴右边、靠左顶格，或者离右边太远的，标出日期；署名同样办理。
加盖印章的右空四字，不加盖印章的署名右空二字、日期首字比署名首字右移二字，都算对。

## 为什么
署名和日期的位置是留给印章的；贴边放，印章就压到页边。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【署名，居右，右空 0 字】中共云泽县水利局党组
【日期，居右，右空 0 字】2025年8月7日
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【署名】中共云泽县水利局党组
【日期】2025年8月7日
```
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【署名，居右，右空 2 字】中共云泽县水利局党组
【日期，居右，右空 4 字】2025年8月7日
```

## 依据
GB/T 9704—2012 7.3.5.1（成文日期一般右空四字）、7.3.5.2（署名右空二字，成文日期首字比署名首字右移二字）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.indents import right_gap, words_width
from taizhang.review.layout.sheet import Part, Sheet, sheets
from taizhang.review.layout.standard import GB9704
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import DATED, SIGNATURE
from taizhang.review.rule import rule


@rule(code="G121", severity=Severity.HINT)
def signature_misplaced(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        dated = [one for one in sheet.of(DATED) if one.set.span.start > sheet.title_end][-1:]
        signed = [one for one in sheet.of(SIGNATURE) if not dated or one.set.span < dated[0].set.span][-1:]
        if not signed or (dated and is_arranged(sheet, signed[0], dated[0])):
            continue
        least, most = GB9704.right_chars
        for one in (*signed, *dated):
            gap = right_gap(sheet, one)
            if not least <= gap <= most:
                params: dict[str, object] = {"gap": f"{max(gap, 0):.1f}"}
                template = "署名一般右空二字、成文日期右空四字，这里离右边 {gap} 字"
                yield Remark(one.passage.span, template, params)


def is_arranged(sheet: Sheet, signed: Part, dated: Part) -> bool:
    """With a seal: one centred over the other, wherever a long name reaches. Without: the date begins two in."""
    name, day = right_gap(sheet, signed), right_gap(sheet, dated)
    wide, narrow = words_width(sheet, signed), words_width(sheet, dated)
    is_sealed = abs((name + wide / 2) - (day + narrow / 2)) <= NEAR and day >= GB9704.right_chars[0]
    begins = (name + wide) - (day + narrow)
    return is_sealed or (abs(name - 2) <= NEAR and abs(begins - 2) <= NEAR)


NEAR = 0.8  # characters: rounding, and digits that are not quite half as wide
