"""个人银行账号

## 做什么
找出符合校验规则的银行卡号。廉政账户、对公账户、捐赠账户等单位公布的账号不报。

## 为什么
银行账号是敏感个人信息，和姓名一起公开可能造成财产损失。

## 反例
```
补贴发放到李某银行卡6222020200112230004。
```

## 正例
```
退缴至廉政账户，账号6222020200112230004；项目编号2024050617000012345。
```

## 依据
《中华人民共和国个人信息保护法》第二十五条、第二十八条（金融账户属敏感个人信息）；
校验位算法：ISO/IEC 7812-1（条号未核）。
"""

import re
from collections.abc import Iterable

from taizhang.review.checkdigits import has_identity_shape, is_luhn
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule
from taizhang.review.sentences import clause
from taizhang.review.surroundings import OFFICIAL_ACCOUNT, around

NUMBER = re.compile(
    r"(?<![\dA-Za-z.])(?:\d{16,19}|\d{4}(?P<sep>[ -])\d{4}(?P=sep)\d{4}(?P=sep)\d{4}(?:(?P=sep)\d{1,3})?)(?![\dA-Za-z.])"
)
NAMED = re.compile(r"卡号|账号|帐号|账户|帐户|银行|开户|存折|工资卡|社保卡|一卡通")
# Cards issued in China begin with 62; other prefixes count only where the text speaks of an account.
UNIONPAY = "62"


@rule(code="X103", severity=Severity.MUST, dimension="completeness")
def bank_card(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, NUMBER):
        digits, words = re.sub("[ -]", "", found[0]), around(manuscript, found.start())
        if not is_luhn(digits) or has_identity_shape(digits) or OFFICIAL_ACCOUNT.search(words):
            continue
        if digits.startswith(UNIONPAY) or NAMED.search(_clause(manuscript, found.start())):
            yield Remark(span_of(found), "这是银行账号，公开前应当隐去；单位账户请写明户名")


def _clause(manuscript: Manuscript, at: int) -> str:
    span = clause(manuscript, at)
    return manuscript.folded[span.start : span.end]
