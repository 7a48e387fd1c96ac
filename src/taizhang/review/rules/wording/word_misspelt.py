"""错别字

## 做什么
对照词表，找出只可能写错的词：“布署”“台帐”“己经”“拔付”“按装”“负但”“一如继往”。“部份”“成份”这类异形词只存疑。上下文才能定的（“既使……也……”“给于处分”）看全句；不确定的不收，不承诺查全。

## 为什么
错别字是政府网站检查的内容，县级网站常因此被通报。

## 反例
```
全面布署整改工作，建立整改台帐，己完成9项。
```
```
既使资金紧张，也要优先保障工资；地方债务负但较重，按装电梯46部。
```

## 正例
```
全面部署整改工作，建立整改台账，已完成9项，由各单位自己完成。既使群众得实惠，又使企业增效益；按装机容量补助。
```

## 依据
《图书编校质量差错认定细则》（中国出版工作者协会校对研究委员会，2005年修订）第六条；
“账”“帐”：《第一批异形词整理表》（GF 1001—2001）；其余：《现代汉语词典》第7版（原文未核）。
"""

from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.lists import Entry, Matcher, variants
from taizhang.review.lists.confusions import CONFUSIONS
from taizhang.review.lists.confusions import GUARDS as CHANCE
from taizhang.review.lists.contexts import CONTEXTS
from taizhang.review.lists.idioms import IDIOMS
from taizhang.review.lists.spelling import GUARDS, SPELLING
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule


def _read(entries: Iterable[Entry], guards: Iterable[str]) -> tuple[Matcher, dict[str, str]]:
    better = {one.wrong: one.better for one in entries}
    return Matcher(better, guards), better


CERTAIN = _read((*SPELLING, *CONFUSIONS, *IDIOMS), (*GUARDS, *CHANCE))
LIKELY = _read(variants.VARIANTS, variants.GUARDS)


@rule(code="W118", severity=Severity.MUST)
def word_misspelt(manuscript: Manuscript) -> Iterable[Remark]:
    for (matcher, better), severity in ((CERTAIN, Severity.MUST), (LIKELY, Severity.SUSPECT)):
        for word, span in matcher.find_in(manuscript.searched):
            if manuscript.is_content(span):
                yield _remark(word, better[word], span, severity)
    yield from _in_context(manuscript)


def _in_context(manuscript: Manuscript) -> Iterator[Remark]:
    for pattern, better in CONTEXTS:
        for found in occurrences(manuscript, pattern):
            yield _remark(found["at"], better, span_of(found, "at"), Severity.MUST)


def _remark(word: str, better: str, span: Span, severity: Severity) -> Remark:
    params: dict[str, object] = {"word": word, "better": better}
    fix = Fix((Edit(span, better),), is_safe=True)
    return Remark(span, "“{word}”应为“{better}”", params, fix=fix, severity=severity)
