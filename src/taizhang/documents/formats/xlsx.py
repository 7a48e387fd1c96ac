"""Excel workbooks (.xlsx): one Table per visible sheet, every cell with its address, text and typed value."""

from taizhang.documents.addresses import address
from taizhang.documents.formats.properties import office_properties
from taizhang.documents.formats.sheet.grid import Book, Grid, read_grid
from taizhang.documents.formats.sheet.strings import shared_strings
from taizhang.documents.formats.sheet.styles import styles
from taizhang.documents.formats.sheet.workbook import Sheet, read_workbook
from taizhang.documents.guard import open_package
from taizhang.documents.guard.directory import damaged
from taizhang.documents.limits import Limits
from taizhang.documents.manuscript import Manuscript
from taizhang.documents.nodes import Cell, Document, Note, Place, Table
from taizhang.documents.span import Span


def read_xlsx(data: bytes, limits: Limits) -> Document:
    """Columns are parted by tabs, rows by line breaks; a position that no cell covers is empty."""
    package = open_package(data, limits)
    workbook = read_workbook(package)
    book = Book(
        shared_strings(package.part("xl/sharedstrings.xml")),
        styles(package.part("xl/styles.xml")),
        workbook.epoch_1904,
        limits,
    )
    text, tables, notes = Manuscript(limits), [], [*package.notes, *hidden_sheets(workbook.sheets)]
    for sheet in workbook.sheets:
        if sheet.hidden:
            continue
        part = package.part(sheet.part)
        if part is None:
            raise damaged()
        grid = read_grid(part, sheet.name, book)
        notes += remarks(grid, sheet.name)
        if grid.entries:
            tables.append(table(grid, sheet.name, text))
            text.write("\n")
    return Document(
        str(text), "xlsx", tuple(tables), notes=tuple(notes), properties=office_properties(package)
    )


def hidden_sheets(sheets: tuple[Sheet, ...]) -> list[Note]:
    return [
        Note(
            "hidden_sheet",
            "工作表“{sheet}”是隐藏的，没有读取。",
            {"sheet": sheet.name},
            place=Place(sheet=sheet.name),
        )
        for sheet in sheets
        if sheet.hidden
    ]


def table(grid: Grid, sheet: str, text: Manuscript) -> Table:
    by_row: dict[int, list[int]] = {}
    for row, column in sorted(grid.entries.keys() | grid.merges.keys()):
        by_row.setdefault(row, []).append(column)
    start, cells = text.length, []
    for row in range(grid.rows):
        at = 0
        for column in by_row.get(row, []):
            text.write("\t" * (column - at))
            at = column
            cells.append(cell(grid, sheet, row, column, text))
        text.write("\n")
    return Table(Span(start, text.length - 1), Place(sheet=sheet), tuple(cells), grid.rows, grid.columns)


def cell(grid: Grid, sheet: str, row: int, column: int, text: Manuscript) -> Cell:
    entry = grid.entries.get((row, column))
    rows, columns = grid.merges.get((row, column), (1, 1))
    span = text.write(entry.text if entry else "")
    place = Place(sheet=sheet, cell=address(row, column))
    return Cell(span, place, row, column, rows, columns, entry.value if entry else None)


def remarks(grid: Grid, sheet: str) -> list[Note]:
    """One note per kind of trouble and sheet, with the first place and the number of places."""
    errors = sorted(place for place, entry in grid.entries.items() if entry.error)
    unset = sorted(place for place, entry in grid.entries.items() if entry.unset)
    notes = []
    if errors:
        template = (
            "工作表“{sheet}”有 {count} 个单元格是错误值，第一个是 {cell}（{error}），请在 Excel 里改正。"
        )
        notes.append(remark("cell_error", template, sheet, errors, error=grid.entries[errors[0]].error))
    if unset:
        template = (
            "工作表“{sheet}”有 {count} 个公式没有存下结果，第一个是 {cell}；"
            "请在 Excel 里打开、保存一次再上传。"
        )
        notes.append(remark("formula_unset", template, sheet, unset))
    if grid.hidden:
        params: dict[str, object] = {"sheet": sheet, "count": grid.hidden}
        template = "工作表“{sheet}”有 {count} 行是隐藏或被筛掉的，已一并读取。"
        notes.append(Note("hidden_rows", template, params, place=Place(sheet=sheet)))
    return notes


def remark(code: str, template: str, sheet: str, places: list[tuple[int, int]], **params: object) -> Note:
    first = address(*places[0])
    return Note(
        code,
        template,
        {"sheet": sheet, "count": len(places), "cell": first, **params},
        place=Place(sheet=sheet, cell=first),
    )
