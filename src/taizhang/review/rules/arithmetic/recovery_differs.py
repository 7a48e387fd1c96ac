"""全额收回的数与应收的数不符

## 做什么
说“全额收回”“全部追缴”多少钱，与同一问题里前面写明的违规金额比对，与表格同一行“涉及金额”一栏比对。

## 为什么
全额就是原来的数；不等，不是没有收全，就是数写错。

## 反例
```
2021年以来违规发放值班补助7.86万元。整改情况：全额收回违规发放的值班补助7.68万元。
```

## 正例
```
2021年以来违规发放值班补助7.86万元。整改情况：全额收回违规发放的值班补助7.86万元。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval
from taizhang.review.figures.grids import Figure, Grid, grids
from taizhang.review.figures.plain import scale_of
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at, before, behind, figures_between
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

BACK = r"(?:收回|追回|追缴|清退|退还|退缴|退回|退出|退赔|上缴|缴回|收缴|归还|补缴|缴清|缴入|清缴|整改|退清|兑付|发放|拨付|偿还)"
BEHIND = re.compile(
    rf"(?:的?[一-龥]{{0,8}})?(?:已|均已|现已|都已|也已)?(?:经)?(?:全额|全部|如数|足额|悉数)(?:完成)?{BACK}"
)
MONEY_HEAD = re.compile(r"(?:金额|资金|款|费用|数额)(?:\((?:单位:)?(?P<unit>[万亿]?元)\))?$")
# 其余、尚有: not all of it.
PARTLY = re.compile(r"其余|剩余|尚|未|部分|仍|其中|利息|滞纳金|罚")
WHOLE = re.compile(
    r"(?:全额|全部|如数|足额|悉数)[一-龥]{0,4}(?:收回|追回|追缴|清退|退还|退缴|退回|退出|上缴|缴回|收缴|归还|补缴)"
)
ROW = "这里是{back}，同一行的金额栏是{owed}"
SAME_LEAST = 4
FAR = 600


@rule(code="A132", severity=Severity.SUSPECT, dimension="truth")
def recovery_differs(manuscript: Manuscript) -> Iterable[Remark]:
    money = [one for one in manuscript.claims if one.quantity and one.quantity.measure == "元"]
    for index, claim in enumerate(money):
        if _is_whole(manuscript, claim):
            owed = _owed(money[max(0, index - 6) : index], claim)
            if owed and _differs(owed, claim):
                yield Remark(
                    Span(claim.span.start, at(claim).end),
                    "说是全额，这里是{back}，前面写的是{owed}",
                    {"back": shown(claim), "owed": shown(owed)},
                    related=(Span(owed.span.start, at(owed).end),),
                )

    yield from _rows(manuscript)


def _is_whole(manuscript: Manuscript, claim: Claim) -> bool:
    """全额收回47.1万元, 47.1万元已全部追回."""
    words = before(manuscript, claim, 60)
    is_back = BEHIND.match(behind(manuscript, claim, 30)) and not PARTLY.search(words)
    return bool(WHOLE.search(words) or is_back)


def _rows(manuscript: Manuscript) -> Iterator[Remark]:
    """违规金额47.1万元已全部追回, where the column 涉及金额 of the same row says 41.7."""
    for grid in grids(manuscript):
        for column, figures in grid.columns.items():
            head = MONEY_HEAD.search(grid.heads[column])
            for row, figure in figures.items() if head else ():
                if not grid.is_sum(row):
                    yield from _row(manuscript, grid, row, figure, head["unit"] if head else None)


def _row(manuscript: Manuscript, grid: Grid, row: int, figure: Figure, unit: str | None) -> Iterator[Remark]:
    cells = [
        cell for cell in grid.table.cells if cell.row == row and len(cell.span) and cell is not figure.cell
    ]
    for cell in cells:
        told = [
            one
            for one in figures_between(manuscript, cell.span.start, cell.span.end)
            if one.quantity and one.quantity.measure == "元"
        ]
        owed = figure.reach
        if any(_amount(one, unit).meets(owed) for one in told) or PARTLY.search(
            manuscript.folded, cell.span.start, cell.span.end
        ):
            continue
        for claim in told:
            if _is_whole(manuscript, claim) or _is_turned(str(figure.value), str(claim.value)):
                params: dict[str, object] = {
                    "back": shown(claim),
                    "owed": f"{figure.value}{unit or claim.unit}",
                }
                yield Remark(Span(claim.span.start, at(claim).end), ROW, params, related=(figure.cell.span,))
                break


def _amount(claim: Claim, unit: str | None) -> Interval:
    """In the unit of the column."""
    by = Fraction(scale_of(claim.unit), scale_of(unit) if unit else scale_of(claim.unit))
    found = reach(claim.quantity)
    return Interval.at(-1) if found is None else found.times(Fraction(1, scale_of(claim.unit))).times(by)


def _is_turned(one: str, other: str) -> bool:
    """41.7 and 47.1: two digits in the wrong order."""
    off = [place for place, (left, right) in enumerate(zip(one, other, strict=False)) if left != right]
    is_pair = len(one) == len(other) and len(off) == 2
    return is_pair and one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]


def _owed(earlier: Sequence[Claim], claim: Claim) -> Claim | None:
    """The one amount before it of the same thing; None where there are several."""
    like = [
        one for one in earlier if at(claim).start - at(one).start < FAR and _is_same(one.metric, claim.metric)
    ]
    return like[0] if len({one.value for one in like}) == 1 else None


def _is_same(one: str, other: str) -> bool:
    """值班补助 ends both names."""
    return len(one) >= SAME_LEAST and one[-SAME_LEAST:] == other[-SAME_LEAST:]


def _differs(owed: Claim, claim: Claim) -> bool:
    first, second = reach(owed.quantity), reach(claim.quantity)
    return first is not None and second is not None and not first.meets(second)
