"""表格合计与各行之和不符

## 做什么
表格里有“合计”“总计”行的，把各行的数逐列加起来比对；表末或表下写着“合计：涉及金额多少”的，与同名的一列比对。
空格和“—”当作没有。有文字、小计、“其中”行的列不看。

## 为什么
合计是各行相加得来；改了一行没有改合计，整张表就不可信。

## 反例
```
序号	乡镇	项目数	投资额
1	青石镇	12	3.5
2	白河镇	8	2.1
3	柳林乡	5	1.4
合计		26	7.0
```

## 正例
```
序号	乡镇	项目数	投资额
1	青石镇	12	3.5
2	白河镇	8	2.1
3	柳林乡	5	1.4
合计		25	7.0
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from taizhang.documents.grammar.folding import fold
from taizhang.documents.nodes import Cell, Table
from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.feasibility import Interval, preimage
from taizhang.review.figures.breakdowns import total
from taizhang.review.figures.grids import BLANK, Grid, grids
from taizhang.review.figures.plain import measure_of, plain, scale_of
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at, before, figures_between
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

TOTAL = re.compile(r" ?(?:合 {0,3}计|总 {0,3}计|共 {0,3}计) ?:? ?")
PARTIAL = re.compile(r"小 {0,3}计|其中|合 {0,3}计|总 {0,3}计")
NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|-?\d{1,12}(?:\.\d{1,6})?")
SUMMED, BELOW = re.compile(r"(?:合计|总计|共计|汇总|以上(?:共计?|合计))[:,为]?"), 60
SERIAL = re.compile(r"序号|编号|比|率|均|排名|名次|年|日期|时间|电话|%")


@rule(code="A131", severity=Severity.MUST)
def column_sum_mismatch(manuscript: Manuscript) -> Iterable[Remark]:
    for table in manuscript.tables:
        for row in _total_rows(manuscript, table):
            for column in range(1, table.columns):
                yield from _column(manuscript, table, row, column)
    for grid in grids(manuscript):
        for claim in _told(manuscript, grid):
            yield from _against(manuscript, grid, claim)


def _told(manuscript: Manuscript, grid: Grid) -> Sequence[Claim]:
    """The figures of the sentence that sums the table up: in its last rows, or right below it."""
    last = max(
        (one.cell.span.end for figures in grid.columns.values() for one in figures.values()), default=None
    )
    if last is None:
        return ()
    found = SUMMED.search(manuscript.folded, last, grid.table.span.end + BELOW)
    stretch = manuscript.stretch_at(found.start()) if found else None
    if found is None or stretch is None or stretch.start < last:
        return ()
    return figures_between(manuscript, found.end(), stretch.end)


def _against(manuscript: Manuscript, grid: Grid, claim: Claim) -> Iterator[Remark]:
    """涉及金额536.9万元, where a column of that name comes to another sum."""
    words = before(manuscript, claim, 24).strip()
    scale = scale_of(claim.unit)
    stated = reach(claim.quantity)
    for column, figures in grid.columns.items():
        name, unit = _split(grid.heads[column])
        values = [one.value for row, one in figures.items() if not grid.is_sum(row)]
        is_named = len(name) > 1 and re.search(rf"{re.escape(name)}(?:共计?|合计|总计|为|达|[:])?$", words)
        if (
            not is_named
            or stated is None
            or len(values) < 2
            or (unit and unit not in (claim.unit, measure_of(claim.unit)))
        ):
            continue
        by = scale_of(unit) if unit else scale
        right = total([_reach(one) for one in values]).times(by)
        if not right.meets(stated):
            params = {"name": name, "sum": plain(right.middle / scale), "written": shown(claim)}
            yield Remark(
                Span(claim.span.start, at(claim).end),
                "表中“{name}”一列相加是{sum}，这里写{written}",
                dict(params),
            )


def _split(head: str) -> tuple[str, str]:
    """涉及金额(万元) → 涉及金额, 万元."""
    found = re.fullmatch(r"(?P<name>[^()\n]{1,20}?) ?\n?\((?:单位:)?(?P<unit>[^()]{1,6})\)", head)
    return (found["name"], found["unit"]) if found else (head, "")


def _total_rows(manuscript: Manuscript, table: Table) -> Iterator[int]:
    """The last row, where it begins with 合计 and no other row above it is a sum or a part of another."""
    rows = sorted(
        {cell.row for cell in table.cells if TOTAL.fullmatch(_text(manuscript, cell)) and cell.column <= 1}
    )
    above = [cell for cell in table.cells if rows and cell.row < rows[0] and cell.column <= 1]
    if len(rows) == 1 and not any(PARTIAL.match(_text(manuscript, cell)) for cell in above):
        yield rows[0]


def _column(manuscript: Manuscript, table: Table, row: int, column: int) -> Iterator[Remark]:
    covering = table.covering
    cells = [covering.get((above, column)) for above in range(row)]
    sum_cell = covering.get((row, column))
    values = _values(manuscript, [cell for cell in cells if cell is not None])
    stated = _number(_text(manuscript, sum_cell)) if sum_cell and sum_cell.columns == 1 else None
    if stated is None or values is None or sum_cell is None:
        return
    if not total([_reach(one) for one in values]).meets(_reach(stated)):
        yield Remark(
            sum_cell.span,
            "这一列各行相加是{sum}，合计写{written}",
            {"sum": plain(total([preimage(one) for one in values]).middle), "written": stated},
        )


def _values(manuscript: Manuscript, cells: Sequence[Cell]) -> list[Decimal] | None:
    """The numbers of a column below its heading; None where something else stands among them."""
    texts = [_text(manuscript, cell) for cell in cells]
    first = next((index for index, text in enumerate(texts) if _number(text) is not None), len(texts))
    if (
        first == 0
        or any(SERIAL.search(text) for text in texts[:first])
        or any(cell.rows > 1 for cell in cells[first:])
    ):
        return None
    numbers = [_number(text) for text in texts[first:] if not BLANK.fullmatch(text)]
    known = [one for one in numbers if one is not None]
    return known if len(known) == len(numbers) >= 2 else None


def _text(manuscript: Manuscript, cell: Cell) -> str:
    return fold(manuscript[cell.span]).strip()


def _number(text: str) -> Decimal | None:
    return Decimal(text.replace(",", "")) if NUMBER.fullmatch(text) else None


def _reach(value: Decimal) -> Interval:
    return Interval.at(int(value)) if value == int(value) else preimage(value)
