"""草案写成已经施行

## 做什么
找出书名号里写着“草案”“征求意见稿”“送审稿”，后面却说“已颁布施行”“已印发实施”的地方。

## 为什么
草案没有通过，不能施行；不是名称里的“草案”忘了删，就是把打算写成了成绩。

## 反例
```
印发《城镇排水与污水处理管理办法（试行）》《芦苇荡湖保护条例（草案）》，已颁布施行。
```

## 正例
```
《芦苇荡湖保护条例（草案）》已提请审议，《城镇排水与污水处理管理办法（试行）》已印发实施。
```

## 依据
《中华人民共和国立法法》关于草案提出、审议、公布的规定；信息材料真实性要求
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

_DRAFT = r"(?:修订)?(?:草案|草稿|初稿|征求意见稿|送审稿|审议稿|讨论稿|报批稿|代拟稿)"
IN_FORCE = re.compile(
    rf"(?:[(]{_DRAFT}[)]》?|{_DRAFT}》)[^。;!?\n《]{{0,24}}?"
    r"(?P<done>(?:均|都|现|也)?(?:已|已经|正式)(?:正式|全部|全面)?(?:由[^,。;]{1,12})?(?:[于自从][^,。;]{2,14}?起?)?"
    r"(?:颁布|公布|发布|出台|印发)?(?:并)?(?:施行|实施|执行|生效|颁布|出台|落地)(?!征求|细则|方案|办法))"
)
# It went on its way first: 审议通过后正式施行, 修改后…公布施行.
NOT_YET = re.compile(r"通过|修改|完善|后|拟|将|待|征求|提请|报请|审议|批准|计划|争取|力争|未|不|正在")


@rule(code="S125", severity=Severity.MUST, dimension="truth")
def draft_in_force(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, IN_FORCE):
        between = manuscript.folded[found.start() : found.start("done")].partition("》")[2]
        if not NOT_YET.search(between):
            yield Remark(
                span_of(found, "done"),
                "前面写的是草案（征求意见稿），这里却说“{text}”",
                {"text": found["done"]},
            )
