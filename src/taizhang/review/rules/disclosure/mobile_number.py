"""私人手机号码

## 做什么
找出正文里的手机号码。与群众、举报人、当事人等写在一起的必须隐去；单位公布的监督、联系电话不报；其余提示核对。

## 为什么
手机号码能找到具体的人，公开后常招来骚扰；反映问题的群众更可能因此受到打击报复。

## 反例
```
村民李某（电话13812345678）反映补贴发放不及时。
```
```
项目负责人13812345678到场说明情况。
```

## 正例
```
监督电话：13812345678，0710-8237202；村民李某（电话138****5678）反映补贴发放不及时。
```

## 依据
《中华人民共和国个人信息保护法》第四条、第二十五条；《中华人民共和国政府信息公开条例》第十五条。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule
from taizhang.review.surroundings import OFFICIAL_LINE, around, is_private

NUMBER = re.compile(r"(?<![\d.A-Za-z-])1[3-9]\d(?:\d{8}|-\d{4}-\d{4}| \d{4} \d{4})(?![\d.%A-Za-z]|元|万|亿)")


@rule(code="X102", severity=Severity.SUSPECT, dimension="completeness")
def mobile_number(manuscript: Manuscript) -> Iterable[Remark]:
    cells = {cell.span.start for table in manuscript.tables for cell in table.cells}
    for found in occurrences(manuscript, NUMBER):
        stretch = manuscript.stretch_at(found.start())
        if is_private(manuscript, found.start()):
            template = "这是个人的手机号码，公开前应当隐去"
            yield Remark(span_of(found), template, severity=Severity.MUST)
        elif stretch and stretch.start in cells:
            template = "表里有手机号码，对外公开前应当去掉"
            yield Remark(span_of(found), template, severity=Severity.HINT)
        elif not OFFICIAL_LINE.search(around(manuscript, found.start())):
            yield Remark(span_of(found), "正文里有手机号码，请核对是不是单位公布的电话")
