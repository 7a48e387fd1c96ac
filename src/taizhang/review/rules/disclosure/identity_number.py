"""公民身份号码

## 做什么
找出正文里完整的公民身份号码：省份、出生日期合理，校验码相符。写明是身份证号而校验码不符的，也提示（多半抄错，同样不该公开）。

## 为什么
身份号码公开后无法收回，容易被人冒用；公示确有需要时只写前后几位，中间用“*”隐去。

## 反例
```
经查，李某（身份证号：110101199003074514）违规领取补助。
```

## 正例
```
经查，李某（身份证号：110101********4514）违规领取补助，统一社会信用代码为914201001774190037。
```

## 依据
《中华人民共和国民法典》第一千零三十四条（身份证件号码属个人信息）；《中华人民共和国个人信息保护法》第二十五条；
《中华人民共和国政府信息公开条例》第十五条；校验码：GB 11643—1999（条号未核）。
"""

import re
from collections.abc import Iterable

from taizhang.review.checkdigits import has_identity_shape, is_identity
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

NUMBER = re.compile(r"(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])")
NAMED = re.compile(r"身份证|身份号码|公民身份")


@rule(code="X101", severity=Severity.MUST, dimension="completeness")
def identity_number(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, NUMBER):
        before = manuscript.folded[max(0, found.start() - 16) : found.start()]
        if is_identity(found[0]):
            yield Remark(span_of(found), "这是完整的公民身份号码，公开前应当隐去中间各位")
        elif NAMED.search(before) or has_identity_shape(found[0]):
            template = "像是公民身份号码，但校验码不符，请核对；公开前应当隐去"
            yield Remark(span_of(found), template, severity=Severity.SUSPECT)
