"""邮政编码位数不对

## 做什么
核对写明是邮编、邮政编码的数字是不是六位。

## 为什么
邮编少一位、多一位，信寄不到，群众的意见也就收不到。

## 反例
```
联系地址：云泽县中山路3号，邮编：43210。
```

## 正例
```
联系地址：云泽县中山路3号，邮编：432100。
联系电话：0719-5551234，邮政编码442000。
```

## 依据
我国邮政编码由六位阿拉伯数字组成（《中华人民共和国邮政法》所称邮政编码，条号未核）
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

DIGITS = 6
POSTCODE = re.compile(r"(?:邮编|邮政编码) ?[:为]? ?(?P<n>\d{1,12})(?![\d-])")


@rule(code="L106", severity=Severity.MUST, dimension="completeness")
def postcode_malformed(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, POSTCODE):
        if len(found["n"]) != DIGITS:
            params: dict[str, object] = {"text": found["n"], "count": len(found["n"])}
            yield Remark(span_of(found, "n"), "邮政编码是6位数字，“{text}”有{count}位", params)
