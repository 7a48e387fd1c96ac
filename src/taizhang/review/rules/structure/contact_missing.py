"""请群众监督，却没有联系方式

## 做什么
通报写了“欢迎监督”“如有意见建议请及时反映”，全文却没有电话、邮箱或地址的，标出这句话。

## 为什么
没有联系方式的“欢迎监督”无法监督。

## 反例
```
欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。
```

## 正例
```
欢迎广大干部群众对巡察整改落实情况进行监督。联系电话：0890-5537216；邮政地址：望岚区听涛路6号。
```

## 依据
《中国共产党巡视工作条例》（2024年2月修订，条号未核）关于整改情况公开、接受党员和群众监督的规定。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

ASKED = re.compile(
    r"欢迎[^。;\n]{0,30}(?:进行|予以)?监督|如有(?:意见|异议|不同意见|意见和建议|意见建议)[^。;\n]{0,12}(?:反映|反馈|联系|提出)"
)
REACH = re.compile(
    r"\d{3,4}-\d{7,8}|(?<!\d)1\d{10}(?!\d)|(?<!\d)\d{7,8}(?!\d)|[48]00-?\d|123\d\d|[\w.-]@[\w-]|地址 ?[:为]|信箱|-[X*×]{4}"
)


@rule(code="S116", severity=Severity.MUST, dimension="completeness")
def contact_missing(manuscript: Manuscript) -> Iterable[Remark]:
    asked = next(occurrences(manuscript, ASKED), None)
    if asked and not REACH.search(manuscript.folded, asked.start()):
        yield Remark(span_of(asked), "请群众监督或反映意见，后面却没有电话、邮箱或地址")
