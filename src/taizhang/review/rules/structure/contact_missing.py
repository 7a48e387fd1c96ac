"""请群众监督，却没有联系方式

## 做什么
写了“欢迎监督”“如有意见建议请及时反映”“请通过以下方式反映”，后面却没有电话、邮箱或地址的，标出这句话；
“联系电话：。”这样提示语后面空着的，标出提示语。

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
    r"欢迎[^。;\n]{0,30}(?:进行|予以)?监督|如有(?:意见|异议|不同意见|意见和建议|意见建议)[^。;\n]{0,20}(?:反映|反馈|联系|提出)"
    r"|如对[^,。;\n]{2,20}有(?:意见|异议|不同意见|疑问)[^。;\n]{0,20}(?:反映|反馈|联系|提出)"
)
# Announces what must follow; the nearer to the gap, the better the mark.
ANNOUNCED = re.compile(
    r"(?:请|可以?|敬请|欢迎)?(?:通过|以|采取|按照?)(?:以下|下列|如下)(?:联系)?(?:方式|渠道|途径|电话|邮箱|地址)"
    r"[^。;,:\n]{0,16}(?:反映|反馈|联系|提出|举报|监督|咨询)[^。;,:\n]{0,8}"
    r"|(?:联系|监督|举报)(?:方式|电话|渠道)(?:公布|公示|公告)?如下"
)
BLANK = re.compile(
    r"(?:联系|监督|举报|咨询|投诉|受理)电话 ?: ?(?=[。;,]|(?:电子)?邮箱|邮政|地址|联系人)"
    r"|(?:电子邮箱|邮政地址|通讯地址|联系地址) ?: ?(?=[。;,])"
)
REACH = re.compile(
    r"\d{3,4}-\d{7,8}|(?<!\d)1\d{10}(?!\d)|(?<!\d)\d{7,8}(?!\d)|[48]00-?\d|123\d\d|[\w.-]@[\w-]|地址 ?[:为]|信箱"
    r"|-[X*×]{4}|二维码|https?:|www\."
)


@rule(code="S116", severity=Severity.MUST, dimension="completeness")
def contact_missing(manuscript: Manuscript) -> Iterable[Remark]:
    blank = [*occurrences(manuscript, BLANK)]
    for found in blank:
        yield Remark(span_of(found), "“{text}”后面是空的", {"text": found[0].strip()})
    if blank:
        return
    for found in [*occurrences(manuscript, ANNOUNCED)][-1:] or [*occurrences(manuscript, ASKED)][:1]:
        if not REACH.search(manuscript.folded, found.start()):
            yield Remark(span_of(found), "请群众监督或反映意见，后面却没有电话、邮箱或地址")
