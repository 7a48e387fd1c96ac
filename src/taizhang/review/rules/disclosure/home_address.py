"""私人住址

## 做什么
找出“家住”“住址”后面写到门牌、楼栋、房号的地址。

## 为什么
详细住址能找到具体的人，和姓名、事由一起公开会侵犯个人隐私。

## 反例
```
困难群众李某，家住城关街道和平路12号3栋201室。
```

## 正例
```
困难群众李某，家住城关街道和平社区；联系地址：河洲县和平路12号县商务局。
```

## 依据
《中华人民共和国民法典》第一千零三十四条（住址属个人信息）；《中华人民共和国政府信息公开条例》第十五条（个人隐私）。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

ADDRESS = re.compile(
    r"(?:家住|现住址?|家庭住址|居住地址|住址|户籍地址?|住在)(?: ?[:为在是] ?)?"
    r"(?P<place>[一-龥A-Za-z]{2,30}?\d{1,5}[号栋幢组][一-龥\d]{0,12})"
)


@rule(code="X106", severity=Severity.SUSPECT, dimension="completeness")
def home_address(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, ADDRESS):
        yield Remark(span_of(found, "place"), "这是私人的详细住址，公开前应当隐去门牌号")
