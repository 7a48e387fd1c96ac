"""建账:an empty house gets its unit, offices, people and accounts from one sheet."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from taizhang.console.founding.template import ADVICE, COLUMNS, EXAMPLE, ROLES, WIDTHS
from taizhang.console.house import migrate, open_house
from taizhang.console.language import gettext as _

# Excel's number for A4, and a row below which nobody fills in a roster.
A4 = 9
LAST_ROW = 500

if TYPE_CHECKING:
    from xlsxwriter import Workbook

    from taizhang.console.founding.roster import Line


def found(
    roster: Annotated[Path, typer.Argument(help=_("名单（.xlsx），每行一个人"))],
    template: Annotated[bool, typer.Option("--template", help=_("不建账，只写出一份样表"))] = False,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    if template:
        write_template(roster)
        return
    open_house(data)
    migrate()
    show(enter(roster), data)


def write_template(path: Path) -> None:
    """A sheet with the headings and one invented bureau as an example; never over an existing file."""
    from xlsxwriter import Workbook

    if path.exists():
        typer.echo(_("{path} 已经存在，没有覆盖。").format(path=path), err=True)
        raise typer.Exit(2)
    with Workbook(str(path)) as book:
        _write_sheet(book)
    typer.echo(
        _("已写出样表 {path}；照样填好自己的单位和人员，再运行 taizhang found {path}。").format(path=path)
    )


def _write_sheet(book: "Workbook") -> None:
    """The roster as it is filled in and printed: roles picked from a list, one page wide, advice on a second sheet."""
    sheet, advice = book.add_worksheet("名单"), book.add_worksheet("填写说明")
    bold = book.add_format({"bold": True, "bg_color": "#EFEBE0", "border": 1})
    cell = book.add_format({"border": 1, "num_format": "@"})
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    for row, cells in enumerate((COLUMNS, *EXAMPLE)):
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text, cell if row else bold)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    roles = COLUMNS.index("角色")
    listed = {"validate": "list", "source": list(ROLES)}
    sheet.data_validation(1, roles, LAST_ROW, roles, listed)
    advice.set_column(0, 0, 100)
    for row, text in enumerate(ADVICE):
        advice.write_string(row, 0, text)


def enter(roster: Path) -> "list[tuple[Line, str]]":
    from django.utils.timezone import localdate

    from taizhang.bureau.refusal import Refused
    from taizhang.console.founding.roster import lines_of
    from taizhang.console.founding.settle import settle
    from taizhang.documents import Unreadable
    from taizhang.documents.sandbox import parse_bounded

    try:
        return settle(lines_of(parse_bounded(roster.read_bytes(), roster.name)), today=localdate())
    except FileNotFoundError:
        why = _("没有找到文件 {path}。").format(path=roster)
    except Unreadable as unreadable:
        why = _(unreadable.template).format(**unreadable.params)
    except Refused as refused:
        why = str(refused)
    typer.echo(why, err=True)
    raise typer.Exit(2)


def show(opened: "list[tuple[Line, str]]", data: Path | None = None) -> None:
    """The passwords are shown this once and kept nowhere."""
    out = Console()
    if not opened:
        out.print(_("名单里的人都已经在账上，没有新增。"), highlight=False)
        return
    table = Table(_("姓名"), _("角色"), _("账号"), _("初始密码"), title=_("新开的账号（密码只显示这一次）"))
    for line, password in opened:
        table.add_row(line.name, str(line.role.label), line.username or "—", password or "—")
    out.print(table)
    command = f"taizhang serve --data {data}" if data else "taizhang serve"
    out.print(
        _("接着运行 {command}，用整改办的账号登录，从“录入”开始。").format(command=command), highlight=False
    )
