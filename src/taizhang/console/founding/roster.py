"""The roster (名单): who works where in which role, as a sheet that a clerk fills in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.refusal import Refused
from taizhang.console.language import gettext as _
from taizhang.documents.nodes import Document, Table

# What a clerk may write for a role, beside its own name.
ROLE_NAMES = {str(role.label): role for role in Role} | {
    "承办": Role.OFFICER,
    "股长": Role.OFFICE_HEAD,
    "书记": Role.SECRETARY,
    "纪检": Role.OVERSIGHT,
}


@dataclass(frozen=True)
class Line:
    """One person; ``where`` is the row as the person who filled it in sees it."""

    county: str
    unit: str
    office: str
    name: str
    title: str
    role: Role
    username: str
    where: str


def lines_of(document: Document) -> list[Line]:
    """Every filled row below the headings; raises ``Refused`` naming the row that cannot be used."""
    table = next(document.tables, None)
    if table is None:
        raise Refused(_("名单里没有表格；请用 taizhang found --template 名单.xlsx 生成样表再填。"))
    rows = list(_rows(document, table))
    head = next((place for place, cells in rows if {"姓名", "角色", "账号"} <= set(cells.values())), None)
    if head is None:
        raise Refused(_("名单里没有“姓名、角色、账号”这几列。"))
    columns = {name: column for column, name in dict(rows)[head].items()}
    found = [_line(place, cells, columns) for place, cells in rows if place > head and any(cells.values())]
    if not found:
        raise Refused(_("名单是空的，请至少填一个人。"))
    return found


def _rows(document: Document, table: Table) -> Iterator[tuple[int, dict[int, str]]]:
    covering = table.covering
    for row in range(table.rows):
        cells = {
            column: covering[row, column] for column in range(table.columns) if (row, column) in covering
        }
        yield row, {column: document.slice(cell).strip() for column, cell in cells.items()}


def _line(row: int, cells: dict[int, str], columns: dict[str, int]) -> Line:
    def said(name: str) -> str:
        return cells.get(columns.get(name, -1), "")

    where = _("第 {row} 行").format(row=row + 1)
    role = ROLE_NAMES.get(said("角色"))
    if role is None:
        known = "、".join(str(one.label) for one in Role)
        raise Refused(
            _("{where}的角色“{role}”不认得，可以填：{known}。").format(
                where=where, role=said("角色"), known=known
            )
        )
    facts: dict[str, Any] = {"name": said("姓名"), "county": said("县区"), "username": said("账号")}
    for label, value in (("姓名", facts["name"]), ("县区", facts["county"])):
        if not value:
            raise Refused(_("{where}缺{label}。").format(where=where, label=label))
    return Line(unit=said("单位"), office=said("股室"), title=said("职务"), role=role, where=where, **facts)
