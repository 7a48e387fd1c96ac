"""表中一格与同行的数不符

## 做什么
从表格各行自己看出几列之间的关系（整改率=整改数÷排查数、占合计的百分比、增幅、差额、几列之和），大多数行都成立而个别行不成立的，标出那一格。

## 为什么
同一张表的一列只有一种算法。别的行都对得上，只有一行对不上，就是这一行抄错或算错。

## 反例
```
地区	排查数	整改数	整改率
城东区	136	132	97.1%
城西区	98	95	96.9%
明河县	124	121	99.2%
高新区	51	47	92.2%
```

## 正例
```
地区	排查数	整改数	整改率
城东区	136	132	97.1%
城西区	98	95	96.9%
明河县	124	121	97.6%
高新区	51	47	92.2%
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）；修约见 GB/T 8170—2008 3.2（进舍规则）。
"""

from collections.abc import Iterable
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import decimals, rounded
from taizhang.review.figures.relations import Broken, broken
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

TEMPLATES = {
    "÷": "其他各行的“{head}”都是“{first}”÷“{second}”，这一行应为{right}，表中写{written}",
    "增": "其他各行的“{head}”都是“{first}”比“{second}”的增幅，这一行应为{right}，表中写{written}",
    "-": "其他各行的“{head}”都是“{first}”减“{second}”，这一行应为{right}，表中写{written}",
    "Σ": "其他各行的“{head}”都是从“{first}”到“{second}”各列之和，这一行应为{right}，表中写{written}",
    "%": "其他各行的“{head}”都是“{first}”占这一列合计的百分比，这一行应为{right}，表中写{written}",
    "+": "其他各行的“{head}”都是“{first}”加“{second}”，这一行应为{right}，表中写{written}",
}


@rule(code="A138", severity=Severity.MUST)
def row_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for one in broken(manuscript):
        head, first, second = one.heads
        params: dict[str, object] = {
            "head": head,
            "first": first,
            "second": second,
            "right": _right(one),
            "written": one.figure.value,
        }
        spans = tuple(Span(figure.cell.span.start, figure.cell.span.end) for figure in one.operands)
        yield Remark(one.figure.cell.span, TEMPLATES[one.sign], params, related=spans)


def _right(one: Broken) -> Decimal:
    return rounded(one.right.middle, max(decimals(one.figure.value), 0))
