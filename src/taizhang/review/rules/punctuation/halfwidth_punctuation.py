"""中文里用了半角标点

## 做什么
汉字之间的逗号、冒号、分号、问号、括号用了半角。全文只报一次，标在第一处。

## 为什么
半角标点占位不足，与全角混用时更显杂乱；转成 PDF、投影时容易丢失。

## 反例
```
检查经营场所214家次,发现隐患37处(均已整改)；二是立案6件。
```

## 正例
```
检查经营场所214家次，发现隐患37处（均已整改）；比例为3:2，网址为http://example.com/a,b。
```

## 依据
GB/T 15834—2011 5.1（标点符号的位置和书写形式）
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

_LEFT, _RIGHT = r"(?<=[一-龥”》）)%\d〇])", r"(?= ?[一-龥“《（(])"
SIGNS = re.compile(
    rf"(?<=[一-龥”》）)])[,:;?!](?= ?[一-龥“《（(\d])|(?<=[\d%])[,:;?!]{_RIGHT}|\((?=[一-龥]{{2}})|(?<=[一-龥]{{2}})\)"
)
LABEL = re.compile(r"\([一二三四五六七八九十]{1,3}\)")
FULL = dict(zip(",:;?!()", "，：；？！（）", strict=True))


@rule(code="P105", severity=Severity.SUSPECT)
def halfwidth_punctuation(manuscript: Manuscript) -> Iterable[Remark]:
    labels = {
        offset for found in manuscript.searched_as_written.matches(LABEL) for offset in (found.start(), found.end() - 1)
    }
    spans = [
        span_of(found)
        for found in occurrences(manuscript, SIGNS, as_written=True)
        if found.start() not in labels
    ]
    if spans:
        full = sum(manuscript.text.count(sign) for sign in "，；：（）")
        edits = tuple(Edit(span, FULL[manuscript[span]]) for span in spans)
        yield Remark(
            spans[0],
            "中文里用了半角标点，全文共{count}处",
            {"count": len(spans)},
            tuple(spans[1:]),
            Fix(edits, is_safe=True),
            # A text that is half-width throughout follows its keyboard; a few signs among full-width ones are slips.
            None if full > len(spans) else Severity.HINT,
        )
