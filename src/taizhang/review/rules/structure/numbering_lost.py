"""序号残缺

## 做什么
找出丢了数字的序次语（“一是……。是建立……”）和丢了数字或括号的标题序号（“（）关于……”“一）关于……”）。

## 为什么
网页转载、文档合并常常吞掉序号里的字。措施的条数因此少算一条。

## 反例
```
一是优化产业布局，总产值同比增长18.21%是建立拟进规企业培育库，49家企业申报入规。
```

## 正例
```
一是优化产业布局，总产值同比增长18.21%。二是建立拟进规企业培育库，49家企业申报入规。
```

## 依据
GB/T 9704—2012 7.3.3；GB/T 15834—2011 B.3（序次语）。
"""

from collections.abc import Iterable

from taizhang.documents.grammar.numerals import chinese
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import Numeral, clause_rows, labelled
from taizhang.review.rule import rule


@rule(code="S104", severity=Severity.MUST)
def numbering_lost(manuscript: Manuscript) -> Iterable[Remark]:
    for row in clause_rows(manuscript):
        for one in row:
            if not one.whole:
                params: dict[str, object] = {"expected": chinese(min(one.number, 99))}
                yield Remark(
                    one.span,
                    "“是”前面丢了序号，按前后应为“{expected}是”",
                    params,
                    fix=_put_back(manuscript, one),
                )
    for _, one in labelled(manuscript):
        if not one.whole and len(one.span):
            yield Remark(one.span, "标题序号残缺，按前后应为第{expected}", {"expected": one.number})


def _put_back(manuscript: Manuscript, one: Numeral) -> Fix:
    at = Span(one.span.start, one.span.start)
    stop = "" if manuscript.folded[at.start - 1] == "。" else "。"
    return Fix((Edit(at, stop + chinese(min(one.number, 99))),))
