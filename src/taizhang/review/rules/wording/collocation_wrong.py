"""搭配不当

## 做什么
找出“比重增加到”“加强服务水平”“提高执法力度”“召开活动”这类动词与宾语不搭配的说法，给出提示。

## 为什么
比重、水平用“提高”，力度用“加大”，规模用“扩大”。

## 反例
```
从业人员比重从16.8%增加到19.33%。
```

## 正例
```
从业人员比重从16.8%提高到19.33%，提高服务水平，加大执法力度，召开会议12次，举办活动9场。
```

## 依据
动宾搭配按通行用法，没有国家标准，所以只作提示。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.lists.collocations import COLLOCATIONS
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule


@rule(code="W109", severity=Severity.HINT)
def collocation_wrong(manuscript: Manuscript) -> Iterable[Remark]:
    for pattern, better in COLLOCATIONS:
        for found in occurrences(manuscript, pattern):
            params: dict[str, object] = {"text": found[0], "better": better}
            yield Remark(span_of(found, "at"), "“{text}”搭配不当，宜用“{better}”", params)
