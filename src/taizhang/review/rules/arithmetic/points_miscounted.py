"""几个方面与列出的条数不符

## 做什么
“做好以下三方面工作：一是……二是……三是……四是……”这样先报条数、再逐条列出的，数一数列了几条。

## 为什么
说三条列四条，不是条数没有跟着改，就是多了或少了一条。

## 反例
```
重点做好以下三方面工作：一是抓学习；二是抓整改；三是抓督导；四是抓宣传。
```

## 正例
```
重点做好以下三方面工作：一是抓学习；二是抓整改；三是抓督导。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项（结构严谨、表述准确）。
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.grammar.labels import read_label
from taizhang.documents.grammar.numerals import number
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

DECLARED = re.compile(
    r"(?P<n>[二三四五六七八九十]|十[一二三四五]|\d{1,2})(?:个|大)?(?P<what>方面|点|条|项|个)"
    r"[^,。;:!?\n\d]{0,12}(?P<stop>[:。]) ?(?=一是|第一,|一要|(?P<end>$))"
)
ORDINAL = re.compile(
    r"(?:(?<=[。;,:])|^) ?(?:(?P<is>[一二三四五六七八九十]{1,2})(?:是|要)|第(?P<th>[一二三四五六七八九十]{1,2}),)"
)
# Each of ten headings may have a dozen paragraphs below it.
FAR = 240
# Such a number counts other things: 反馈的三个问题。一是…
OTHER = re.compile(r"(?:反馈|存在|指出|发现)[^,。;]{0,16}$")


@rule(code="A125", severity=Severity.SUSPECT)
def points_miscounted(manuscript: Manuscript) -> Iterable[Remark]:
    paragraphs = list(manuscript.paragraphs)
    for index, paragraph in enumerate(paragraphs):
        folded = manuscript.folded[paragraph.span.start : paragraph.span.end].rstrip()
        for found in DECLARED.finditer(folded):
            if OTHER.search(folded[: found.start()]):
                continue
            if found["end"] is None:
                listed = _points(folded[found.end() :])
            elif found["stop"] == ":":
                listed = _labels(manuscript, [one.span for one in paragraphs[index + 1 : index + FAR]])
            else:
                continue
            declared = number(found["n"])
            if declared and listed > 1 and abs(listed - declared) in (1, 2):
                start = paragraph.span.start
                yield Remark(
                    Span(start + found.start(), start + found.end("what")),
                    "前面说{declared}{what}，后面列了{listed}条",
                    {"declared": found["n"], "what": found["what"], "listed": listed},
                )


def _points(text: str) -> int:
    """The last of 一是, 二是 … that follow one another; 0 where they do not."""
    last = 0
    for found in ORDINAL.finditer(text):
        value = number(found["is"] or found["th"])
        if value == last + 1:
            last = value
        elif value != 1 or last == 0:
            return 0
        else:
            break
    return last


def _labels(manuscript: Manuscript, behind: Iterable[Span]) -> int:
    """How many paragraphs below carry the labels 1, 2, 3 … of one kind, text between them allowed."""
    last, kind = 0, ""
    for label_kind, value in _numbered(manuscript, behind):
        if not kind:
            kind = label_kind
        if label_kind != kind:
            continue
        if value != last + 1:
            break
        last = value
    return last


def _numbered(manuscript: Manuscript, behind: Iterable[Span]) -> Iterator[tuple[str, int]]:
    first = ""
    for span in behind:
        label = read_label(manuscript.folded[span.start : span.end].strip())
        if label is None or label.number is None:
            if not first:
                return
            continue
        if first and label.kind in OUTER.get(first, ()):
            return
        first = first or label.kind
        yield label.kind, label.number


# A label of these kinds ends the list of the given kind.
OUTER = {"(一)": ("一、",), "1.": ("一、", "(一)"), "(1)": ("一、", "(一)", "1."), "第一,": ("一、", "(一)")}
