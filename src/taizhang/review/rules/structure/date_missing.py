"""没有成文日期

## 做什么
通报、反馈意见的题下、文末都没有日期，也没有发布时间的，标出落款；没有落款的，标出标题。
其他文种最后一行是落款、全文没有成文日期的，也标出落款。

## 为什么
没有日期，“截至目前”“近年来”都无从理解，时限也无从起算。

## 反例
```
中共云泽县委第五巡察组关于对县水利局党组巡察情况的反馈意见
县水利局党组：
现将巡察发现的问题反馈如下：
一、主要问题
（一）学习不深入。中心组全年学习仅3次。
二、整改要求
请于3个月内完成集中整改并报送情况。
中共云泽县委第五巡察组
```

## 正例
```
中共云泽县委第五巡察组关于对县水利局党组巡察情况的反馈意见
（2025年4月18日）
县水利局党组：
现将巡察发现的问题反馈如下：
一、主要问题
（一）学习不深入。中心组全年学习仅3次。
二、整改要求
请于3个月内完成集中整改并报送情况。
中共云泽县委第五巡察组
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条第十二项（成文日期）；GB/T 9704—2012 7.3.5。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import DATED, SIGNATURE, TITLE, of_role
from taizhang.review.rule import rule

SIGNED = ("整改通报", "反馈意见")
LEAST, LINE = 6, 30
STATED = re.compile(
    r"(?:发布|发文|公布|公开|更新|成文|印发|发稿)?(?:时间|日期) ?:|(?:19|20)\d\d ?[-年./] ?\d{1,2}"
)


@rule(code="S118", severity=Severity.HINT, dimension="completeness")
def date_missing(manuscript: Manuscript) -> Iterable[Remark]:
    found = manuscript.passages
    titles = of_role(found, TITLE)
    is_signed_last = bool(of_role(found[-2:], SIGNATURE))
    is_asked = manuscript.proposal.meta.get("kind") in SIGNED or is_signed_last
    if not is_asked or len(found) < LEAST or not titles:
        return
    lines = (manuscript.folded[one.span.start : one.span.end] for one in manuscript.document.blocks)
    short = any(len(line) <= LINE and STATED.search(line) for line in lines)
    if not short and not of_role(found, DATED) and "published_date" not in manuscript.proposal.meta:
        signed = of_role(found[-8:], SIGNATURE)
        # Where somebody signed, the date is missing below the name.
        place, severity = (signed[-1], Severity.SUSPECT) if signed else (titles[-1], None)
        yield Remark(place.span, "题下、文末都没有日期", severity=severity)
