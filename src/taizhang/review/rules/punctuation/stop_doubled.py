"""标点重复

## 做什么
找出“，。”“。。”“、，”“：：”这样连用的点号，和“（，”“、）”““，”这样贴着括号、前引号的点号。省略号、“？！”不算。

## 为什么
多半是删改后留下的，少数情况是中间的话丢了。

## 反例
```
加强年轻干部和专业技术人才培养，。
```

## 正例
```
加强年轻干部和专业技术人才培养……这是为什么？！
```

## 依据
GB/T 15834—2011 4.2.3.3、4.3.3.3、4.3.3.4（可以叠用、连用的点号只有问号和叹号）。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

DOUBLED = re.compile(r"[,、;:。](?: ?[,、;:。]){1,5}|[!?] ?[,、;。]|[(“《〔][,、;:。]|[,、;](?=[)〕》])")


@rule(code="P103", severity=Severity.MUST)
def stop_doubled(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, DOUBLED):
        text, span = found[0].replace(" ", ""), span_of(found)
        if set(text) == {"。"} and len(text) >= 3:
            continue
        # A time or ratio (12::30) and a web address are no sentences.
        if set(text) == {":"} and manuscript.folded[span.end : span.end + 1].isdigit():
            continue
        same = len(set(text)) == 1
        fix = Fix((Edit(span, manuscript.text[span.start]),), is_safe=True) if same else None
        yield Remark(span, "标点连用：“{text}”", {"text": manuscript[span]}, fix=fix)
