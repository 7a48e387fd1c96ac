"""引号、括号、书名号不成对

## 做什么
同一段里只有左半没有右半，或者只有右半没有左半的引号、括号、书名号，标出孤单的那一个。

## 为什么
引文、文件名从哪里到哪里说不清。

## 反例
```
关于“旅游公共服务存在短板。全区12家景区中有5家停车位不足。问题的整改。
```

## 正例
```
印发《关于修订〈局机关财务管理办法〉的通知》，实行“三单合一”（公函、菜单、审批单）。
```

## 依据
GB/T 15834—2011 4.8.2、4.9.2、4.15.2（引号、括号、书名号的形式）、5.1.3（两部分标在两端）。
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.grammar.shielding import CLOSERS, PAIRS
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.wrapping import is_wrapped

SIGNS = re.compile(f"[{re.escape(''.join([*PAIRS, *CLOSERS]))}]")
LABEL = re.compile(r"(?:^|[。;,:、\s])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$")


@rule(code="P104", severity=Severity.MUST)
def pair_unclosed(manuscript: Manuscript) -> Iterable[Remark]:
    if is_wrapped(manuscript.text, manuscript.passages):
        return
    last_closing = manuscript.folded.rfind("”")
    for stretch in manuscript.content:
        for at in _alone(manuscript.folded, stretch):
            if not (at < last_closing and _opens_paragraph(manuscript, stretch, at)):
                sign = manuscript.text[at]
                template = (
                    "“{sign}”没有对应的右半" if manuscript.folded[at] in PAIRS else "“{sign}”没有对应的左半"
                )
                yield Remark(Span(at, at + 1), template, {"sign": sign})


def _alone(folded: str, stretch: Span) -> Iterator[int]:
    """Offsets of signs without their other half; where two nest wrongly the outer opener is blamed."""
    opened: list[tuple[str, int]] = []
    for met in SIGNS.finditer(folded, stretch.start, stretch.end):
        sign, offset = met[0], met.start()
        if sign in PAIRS:
            opened.append((sign, offset))
        else:
            partner = next((index for index in _back(opened) if opened[index][0] == CLOSERS[sign]), None)
            if partner is None:
                if not _is_label(folded, stretch.start, offset):
                    yield offset
            else:
                yield from (place for _, place in opened[partner + 1 :])
                del opened[partner:]
    yield from (place for _, place in opened)


def _back(opened: list[tuple[str, int]]) -> range:
    return range(len(opened) - 1, max(-1, len(opened) - 9), -1)


def _is_label(folded: str, start: int, at: int) -> bool:
    """1) and 一） at the head of a clause, and the apostrophe that looks like a closing quote."""
    return folded[at] == "’" or (folded[at] == ")" and bool(LABEL.search(folded[max(start, at - 5) : at])))


def _opens_paragraph(manuscript: Manuscript, stretch: Span, at: int) -> bool:
    """A quotation over several paragraphs opens each of them and closes only the last (GB/T 15834 4.8.3.6)."""
    text = manuscript[stretch]
    return manuscript.folded[at] == "“" and at == stretch.start + len(text) - len(text.lstrip())
