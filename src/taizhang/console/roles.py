"""数据库账户:on PostgreSQL, brings the database up to date as its owner and lets an account serve that can only add."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import migrate, open_house
from taizhang.console.language import activate
from taizhang.console.language import gettext as _


def roles(
    name: Annotated[str, typer.Argument(help=_("运行台账的数据库账户"))] = "taizhang_app",
    sql: Annotated[
        bool, typer.Option("--sql", help=_("只打印语句，交给数据库管理员执行，不改动数据库"))
    ] = False,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_house(data)
    from django.db import DatabaseError, connection

    from taizhang.bureau.refusal import Refused

    activate()
    if connection.vendor != "postgresql":
        typer.echo(_("SQLite 没有账户；这条命令用于 PostgreSQL（DATABASE_URL）。"), err=True)
        raise typer.Exit(2)
    try:
        _print(name) if sql else _settle(name)
    except (Refused, DatabaseError) as why:
        typer.echo(str(why).strip(), err=True)
        raise typer.Exit(2) from why


def _print(name: str) -> None:
    from taizhang.bureau.safety import roles as accounts

    for statement in accounts.statements(name):
        typer.echo(f"{statement};")


def _settle(name: str) -> None:
    from taizhang.bureau.appointments.passwords import new_password
    from taizhang.bureau.safety import roles as accounts

    migrate()
    out, password = Console(), ""
    if not accounts.exists(name):
        password = new_password()
        accounts.make(name, password)
    accounts.grant(name)
    if password:
        said = _("数据库账户 {name} 已建立，密码：{password}（只显示这一次）")
        out.print(said.format(name=name, password=password), highlight=False, soft_wrap=True)
    out.print(
        _("账户 {name} 已可用于运行：把它写进 DATABASE_URL；升级时仍由主人运行本命令。").format(name=name),
        highlight=False,
        soft_wrap=True,
    )
