"""The roster (名单) as it was filled in: who works where in which role, and what cannot be read, by its cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Kind
from taizhang.bureau.refusal import Refused
from taizhang.documents.nodes import Cell, Document, Table

# What a clerk may write for a role, beside its own name in Chinese.
ROLE_NAMES = {
    "承办人": Role.OFFICER,
    "股室负责人": Role.OFFICE_HEAD,
    "分管领导": Role.LEADER,
    "党组书记": Role.SECRETARY,
    "整改办": Role.RECTIFIER,
    "巡察办": Role.OVERSIGHT,
    "承办": Role.OFFICER,
    "股长": Role.OFFICE_HEAD,
    "书记": Role.SECRETARY,
    "纪检": Role.OVERSIGHT,
}
PLACES = (("县区", Kind.REGION), ("单位", Kind.UNIT), ("股室", Kind.OFFICE))
NEEDED = {"姓名", "角色", "账号"}
LEVELS = re.compile(r"[/／]")
DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")


@dataclass(frozen=True)
class Fault:
    """Why a row cannot be entered; ``cell`` is its address in the sheet, as in F3."""

    cell: str
    sentence: str

    def __str__(self) -> str:
        return _("%(cell)s：%(sentence)s") % {"cell": self.cell, "sentence": self.sentence}


@dataclass(frozen=True)
class Line:
    """One row: a place from the top down, and the person there, if the row names one."""

    row: int
    places: tuple[tuple[str, str], ...]
    name: str = ""
    title: str = ""
    role: str = ""
    username: str = ""
    from_date: date | None = None
    cells: Mapping[str, str] = field(default_factory=dict)

    def fault(self, column: str, sentence: str) -> Fault:
        return Fault(self.cells.get(column, ""), sentence)


@dataclass(frozen=True)
class Reading:
    lines: Sequence[Line]
    faults: Sequence[Fault]


def read_roster(document: Document) -> Reading:
    """Every filled row below the headings; raises ``Refused`` where the sheet is no roster at all."""
    table = next(document.tables, None)
    if table is None:
        raise Refused(
            _("名单里没有表格；请下载样表，或用 taizhang found --template 名单.xlsx 生成样表再填。")
        )
    rows = list(_rows(document, table))
    head = next((at for at, (_place, said) in enumerate(rows) if set(said.values()) >= NEEDED), None)
    if head is None:
        raise Refused(_("名单里没有“姓名、角色、账号”这几列。"))
    columns = {text: column for column, text in rows[head][1].items()}
    found = [_Row(cells, said, columns) for cells, said in rows[head + 1 :] if any(said.values())]
    if not found:
        raise Refused(_("名单是空的，请至少填一个人。"))
    return Reading([one.line for one in found], [fault for one in found for fault in one.faults()])


def _rows(document: Document, table: Table) -> Iterator[tuple[dict[int, Cell], dict[int, str]]]:
    covering = table.covering
    for row in range(table.rows):
        places = ((column, covering.get((row, column))) for column in range(table.columns))
        cells = {column: cell for column, cell in places if cell is not None}
        yield cells, {column: document.slice(cell).strip() for column, cell in cells.items()}


class _Row:
    """One filled row with the addresses of its cells."""

    def __init__(self, cells: dict[int, Cell], said: dict[int, str], columns: dict[str, int]) -> None:
        self.cells, self.said, self.columns = cells, said, columns
        anchor = next(iter(cells.values()))
        self.number = _row_number(anchor)

    def text(self, column: str) -> str:
        return self.said.get(self.columns.get(column, -1), "")

    def address(self, column: str) -> str:
        at = self.columns.get(column, 0)
        cell = self.cells.get(at)
        return (cell.place.cell if cell and cell.place.cell else "") or f"{_letters(at)}{self.number}"

    @property
    def has_person(self) -> bool:
        return any(self.text(column) for column in ("姓名", "职务", "角色", "账号"))

    @property
    def line(self) -> Line:
        places = tuple(
            (part.strip(), kind.value)
            for column, kind in PLACES
            for part in LEVELS.split(self.text(column))
            if part.strip()
        )
        return Line(
            row=self.number,
            places=places,
            name=self.text("姓名"),
            title=self.text("职务"),
            role=ROLE_NAMES.get(self.text("角色"), ""),
            username=self.text("账号"),
            from_date=self._day(),
            cells={column: self.address(column) for column in self.columns},
        )

    def _day(self) -> date | None:
        cell = self.cells.get(self.columns.get("任职日期", -1))
        if cell is not None and isinstance(cell.value, date):
            return cell.value
        found = DAY.fullmatch(self.text("任职日期"))
        try:
            return date(*map(int, found.groups())) if found else None
        except ValueError:
            return None

    def faults(self) -> Iterator[Fault]:
        line = self.line
        if not self.text("县区"):
            yield self._lacks(line, "县区")
        if self.text("股室") and not self.text("单位"):
            yield line.fault("单位", _("第 %(row)d 行填了股室，没有填单位。") % {"row": line.row})
        if self.has_person and not line.name:
            yield self._lacks(line, "姓名")
        if self.has_person and not line.role:
            known = "、".join(list(ROLE_NAMES)[: len(Role)])
            said = {"row": line.row, "role": self.text("角色"), "known": known}
            yield line.fault("角色", _("第 %(row)d 行的角色“%(role)s”不认得，可以填：%(known)s。") % said)
        if self.text("任职日期") and line.from_date is None:
            said = {"row": line.row, "text": self.text("任职日期")}
            yield line.fault(
                "任职日期", _("第 %(row)d 行的任职日期“%(text)s”不是日期，请写成 2026-01-31。") % said
            )

    def _lacks(self, line: Line, column: str) -> Fault:
        return line.fault(column, _("第 %(row)d 行缺%(label)s。") % {"row": line.row, "label": column})


def _row_number(cell: Cell) -> int:
    """The row as the person who filled the sheet in sees it."""
    digits = re.sub(r"\D", "", cell.place.cell or "")
    return int(digits) if digits else cell.row + 1


def _letters(column: int) -> str:
    """A column's name as Excel writes it; ``column`` is counted from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
