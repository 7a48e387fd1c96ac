"""建账:an empty house gets its unit, offices, people and accounts from one sheet."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from taizhang.console.house import migrate, open_house
from taizhang.console.language import activate
from taizhang.console.language import gettext as _

if TYPE_CHECKING:
    from taizhang.bureau.appointments.planning import Step


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
    if path.exists():
        typer.echo(_("{path} 已经存在，没有覆盖。").format(path=path), err=True)
        raise typer.Exit(2)
    from taizhang.bureau.appointments.sheet import template_workbook

    path.write_bytes(template_workbook())
    typer.echo(
        _("已写出样表 {path}；照样填好自己的单位和人员，再运行 taizhang found {path}。").format(path=path)
    )


def enter(roster: Path) -> "list[tuple[Step, str]]":
    from django.utils import timezone

    from taizhang.bureau.appointments.reading import read_roster
    from taizhang.bureau.refusal import Refused
    from taizhang.console.founding.settle import settle
    from taizhang.documents import Unreadable
    from taizhang.documents.sandbox import parse_bounded

    try:
        activate()
        content = roster.read_bytes()
        reading = read_roster(parse_bounded(content, roster.name))
        return settle(reading, content=[content], file_name=roster.name, at=timezone.now())
    except FileNotFoundError:
        why = _("没有找到文件 {path}。").format(path=roster)
    except Unreadable as unreadable:
        why = _(unreadable.template).format(**unreadable.params)
    except Refused as refused:
        why = str(refused)
    typer.echo(why, err=True)
    raise typer.Exit(2)


def show(opened: "list[tuple[Step, str]]", data: Path | None = None) -> None:
    """The passwords are shown this once and kept nowhere."""
    out = Console()
    if not opened:
        out.print(_("名单里的人都已经在账上，没有新增。"), highlight=False)
        return
    table = Table(_("姓名"), _("角色"), _("账号"), _("初始密码"), title=_("新开的账号（密码只显示这一次）"))
    for step, password in opened:
        line = step.line
        table.add_row(line.name or step.place, step.role_name or "—", line.username or "—", password or "—")
    out.print(table)
    command = f"taizhang serve --data {data}" if data else "taizhang serve"
    out.print(
        _("接着运行 {command}，用整改办的账号登录，从“录入”开始。").format(command=command), highlight=False
    )
