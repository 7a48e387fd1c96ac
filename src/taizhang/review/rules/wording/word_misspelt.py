"""错别字

## 做什么
对照一份很短的词表，找出只可能写错的词：“布署”“台帐”“己经”“举一返三”“一如继往”。不确定的不收，不承诺查全。

## 为什么
错别字是政府网站检查的内容，县级网站常因此被通报。

## 反例
```
全面布署整改工作，建立整改台帐，己完成9项。
```

## 正例
```
全面部署整改工作，建立整改台账，已完成9项，由各单位自己完成。
```

## 依据
《图书编校质量差错认定细则》（中国出版工作者协会校对研究委员会，2005年修订）第六条；
“账”“帐”：《第一批异形词整理表》（GF 1001—2001）；其余：《现代汉语词典》第7版（原文未核）。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.lists import Matcher
from taizhang.review.lists.spelling import GUARDS, SPELLING
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

BETTER = {one.wrong: one.better for one in SPELLING}
MATCHER = Matcher(BETTER, GUARDS)


@rule(code="W118", severity=Severity.MUST)
def word_misspelt(manuscript: Manuscript) -> Iterable[Remark]:
    for word, span in MATCHER.find(manuscript.folded):
        if manuscript.is_content(span):
            fix = Fix((Edit(span, BETTER[word]),), is_safe=True)
            yield Remark(span, "“{word}”应为“{better}”", {"word": word, "better": BETTER[word]}, fix=fix)
