"""没有落款单位

## 做什么
通报、反馈意见文末没有发文机关署名的，标出最后一段。

## 为什么
没有署名，读者不知道由谁负责。

## 反例
```
中共云泽县委第五巡察组关于对县水利局党组巡察情况的反馈意见
县水利局党组：
现将巡察发现的问题反馈如下：
一、主要问题
（一）学习不深入。中心组全年学习仅3次。
（二）督查不到位。有5项工作没有督查记录。
二、整改要求
请于3个月内完成集中整改并报送情况。
```

## 正例
```
中共云泽县委第五巡察组关于对县水利局党组巡察情况的反馈意见
县水利局党组：
现将巡察发现的问题反馈如下：
一、主要问题
（一）学习不深入。中心组全年学习仅3次。
（二）督查不到位。有5项工作没有督查记录。
二、整改要求
请于3个月内完成集中整改并报送情况。
中共云泽县委第五巡察组
2025年4月18日
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条第十一项（发文机关署名）；GB/T 9704—2012 7.3.5。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import ATTACHMENT, CONTACT, DATED, PROSE, SIGNATURE, TITLE, of_role
from taizhang.review.rule import rule

SIGNED = ("整改通报", "反馈意见")
LEAST = 6


@rule(code="S117", severity=Severity.HINT, dimension="completeness")
def signature_missing(manuscript: Manuscript) -> Iterable[Remark]:
    found = manuscript.passages
    if manuscript.proposal.meta.get("kind") not in SIGNED or len(found) < LEAST or manuscript.tables:
        return
    if not of_role(found, TITLE) or of_role(found[-8:], SIGNATURE):
        return
    last = next((one for one in reversed(found) if one.role not in (CONTACT, DATED, ATTACHMENT)), None)
    # An unknown short line at the end may well be a name.
    if last and last.role == PROSE:
        # A date without a name above it has lost the name; a web copy may leave out both.
        severity = Severity.SUSPECT if found[-1].role == DATED else None
        yield Remark(found[-1].span, "文末没有发文机关署名", severity=severity)
