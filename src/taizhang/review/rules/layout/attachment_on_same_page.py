"""附件没有另面编排

## 做什么
正文之后单独成行的“附件”“附件1”前面没有分页的，标出。正文下面的附件说明（“附件：1.……”）不看。

## 为什么
附件接在正文后面，署名、日期、印章和附件混在一面，装订也拆不开。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【署名】中共云泽县水利局党组
【日期】2025年8月7日
【附件，不另页】附件1
【附件标题】问题清单
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【附件说明】附件：问题清单
【署名】中共云泽县水利局党组
【日期】2025年8月7日
【附件】附件
【附件标题】问题清单
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
```

## 依据
GB/T 9704—2012 7.3.7（附件应当另面编排）
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import PROSE
from taizhang.review.rule import rule

MARK = re.compile(r"附 ?件 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?")


@rule(code="G122", severity=Severity.SUSPECT)
def attachment_on_same_page(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        after_text = False
        for one in sheet.parts:
            if MARK.fullmatch(manuscript.reading[one.passage.span]) and after_text and not one.set.new_page:
                yield Remark(one.passage.span, "附件应当另起一页")
            after_text = after_text or one.role == PROSE
