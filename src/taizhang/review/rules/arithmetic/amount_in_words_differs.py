"""大小写金额不一致

## 做什么
大写金额和小写金额写在一起时，换算后比对。

## 为什么
大小写不一致的票据无效，合同、决定上的也会引起争议。

## 反例
```
支付工程款人民币壹佰贰拾万元整（¥1,250,000.00）。
```

## 正例
```
支付工程款人民币壹佰贰拾伍万元整（¥1,250,000.00）。
```

## 依据
《中华人民共和国票据法》第八条：票据金额以中文大写和数码同时记载，二者必须一致。
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction.quantities.numerals import chinese_value
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.plain import scale_of
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

_SIGNS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿"
_WORDS = rf"(?P<yuan>[{_SIGNS}]{{2,24}})[元圆](?:(?P<jiao>[壹贰叁肆伍陆柒捌玖零])角)?(?:零?(?P<fen>[壹贰叁肆伍陆柒捌玖])分)?[整正]?"
_MARK = r"[ (,:]{0,3}(?:人民币|大写|小写|[¥￥])?(?:[ (:]{0,2}[¥￥])?[ :]{0,2}"
_FIGURES = r"(?P<n>\d[\d,]{0,14}(?:\.\d{1,6})?) ?(?P<unit>亿元|万元|元)?"
PAIRS = (re.compile(_WORDS + _MARK + _FIGURES), re.compile(_FIGURES + _MARK + _WORDS))


@rule(code="A123", severity=Severity.MUST, dimension="truth")
def amount_in_words_differs(manuscript: Manuscript) -> Iterable[Remark]:
    for pattern in PAIRS:
        for found in manuscript.searched.matches(pattern):
            words, figures = (
                _words(found),
                Decimal(found["n"].replace(",", "")) * scale_of(found["unit"] or "元"),
            )
            span = Span(*found.span())
            is_money = found["unit"] or "¥" in found[0] or "￥" in found[0] or "小写" in found[0]
            if words is not None and is_money and words != figures and manuscript.is_content(span):
                params: dict[str, object] = {
                    "words": f"{words.normalize():f}",
                    "figures": found["n"] + (found["unit"] or "元"),
                }
                yield Remark(span, "大写金额是{words}元，小写金额是{figures}，两者不一致", params)


def _words(found: re.Match[str]) -> Decimal | None:
    yuan = chinese_value(found["yuan"])
    if yuan is None:
        return None
    jiao, fen = (chinese_value(found[part]) if found[part] else Decimal(0) for part in ("jiao", "fen"))
    return yuan + (jiao or Decimal(0)) / 10 + (fen or Decimal(0)) / 100
