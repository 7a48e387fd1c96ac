"""落款与标题的单位名称不一致

## 做什么
比较标题里的发文机关与落款、“审核：”“填报单位：”里的单位名称。地名不同、多一个或少一个职能（文化和旅游局、文化和旅游体育局）的标出。简称与全称（科技经信局、科学技术和经济信息化局）不算。

## 为什么
名称不一致，读者不知道是两个单位还是一个单位写错。

## 反例
```
中共望岚区文化和旅游局党组关于巡察整改情况的通报
现将整改情况予以公布。
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
中共望岚区文化和旅游体育局党组
2024年11月20日
```

## 正例
```
中共望岚区科技经信局党组关于巡察整改情况的通报
现将整改情况予以公布。
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
中共望岚区科学技术和经济信息化局党组
2024年11月20日
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条第四项、第十一项（发文机关用全称或规范化简称）；GB/T 9704—2012 7.2.4、7.3.5。
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.organizations import differ
from taizhang.review.passages import ORGANIZATION, SIGNATURE
from taizhang.review.rule import rule

STATED = re.compile(
    r"(?:填报|制表|报送|填表|编制|审核|整改|责任|公示)(?:单位|部门|机关)?(?:\(盖章\))? ?: ?"
    rf"(?P<who>[一-龥]{{2,30}}?{ORGANIZATION})(?=[ ,。;\n\t)]|$)"
)
LAST = 12


@rule(code="W115", severity=Severity.SUSPECT)
def signature_differs(manuscript: Manuscript) -> Iterable[Remark]:
    meta = manuscript.proposal.meta
    title = meta.get("issuer") or meta.get("organization")
    if not title or title not in meta.get("title", "").replace("\n", ""):
        return
    for span in [*_signed(manuscript), *_stated(manuscript)]:
        who = manuscript[span].strip()
        if differ(title, who):
            yield Remark(span, "这里写的是“{who}”，标题写的是“{title}”", {"who": who, "title": title})


def _signed(manuscript: Manuscript) -> Iterator[Span]:
    return (one.span for one in manuscript.passages[-LAST:] if one.role == SIGNATURE)


def _stated(manuscript: Manuscript) -> Iterator[Span]:
    for found in occurrences(manuscript, STATED):
        yield Span(*found.span("who"))
