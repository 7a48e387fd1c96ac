"""通报缺少应有的部分

## 做什么
整改通报通常写明整改组织情况、逐个问题的整改情况、下一步打算。全文找不到组织情况或下一步打算的，给出提示。

## 为什么
群众要看的不只是做了什么，还有谁来负责、没完成的怎么办。

## 反例
```
中共云泽县水利局党组关于巡察整改进展情况的通报
2025年3月5日至4月20日，县委第二巡察组对县水利局党组开展了巡察。现将整改进展情况予以公布。
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
（二）关于“督查不到位”的问题
整改情况：一是开展督查，通报4次。
（三）关于“调研不深入”的问题
整改情况：一是下沉调研，走访9个村。
```

## 正例
```
中共云泽县水利局党组关于巡察整改进展情况的通报
2025年3月5日至4月20日，县委第二巡察组对县水利局党组开展了巡察。局党组成立整改工作领导小组。现将整改进展情况予以公布。
（一）关于“学习不深入”的问题
整改情况：一是制定计划，学习5次。
（二）关于“督查不到位”的问题
整改情况：一是开展督查，通报4次。
（三）关于“调研不深入”的问题
整改情况：一是下沉调研，走访9个村。
下一步，局党组将持续抓好整改，定期开展“回头看”。
```

## 依据
《中国共产党巡视工作条例》（2024年2月修订，条号未核）关于整改情况公开的规定；各地整改公开通报的通行结构。
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import TITLE, of_role
from taizhang.review.rule import rule

KIND, LEAST = "整改通报", 3


class Part(NamedTuple):
    """The words by which a part is known, and what to say where none of them stands."""

    words: re.Pattern[str]
    template: str


PARTS = (
    Part(
        re.compile(
            r"领导小组|整改专班|专题民主生活会|主体责任|第一责任人|组织领导|党组会|党委会|整改方案|动员部署"
        ),
        template="全文没有写整改是怎样组织的（领导小组、整改方案、责任分工）",
    ),
    Part(
        re.compile(
            r"下一步|下步|下一阶段|今后|后续|接下来|继续抓|持续抓|持续推进|持续深化|长效机制|巩固整改|努力方向"
        ),
        template="全文没有写下一步打算（未完成的问题怎么办、成果怎样巩固）",
    ),
)


@rule(code="S115", severity=Severity.HINT, dimension="completeness")
def section_missing(manuscript: Manuscript) -> Iterable[Remark]:
    proposal = manuscript.proposal
    titles = of_role(manuscript.passages, TITLE)
    if proposal.meta.get("kind") != KIND or len(proposal.findings) < LEAST or not titles:
        return
    for part in PARTS:
        if not part.words.search(manuscript.folded):
            yield Remark(titles[-1].span, part.template)
