"""数据库账户:on PostgreSQL, brings the database up to date as its owner and lets an account serve that can only add."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import is_behind, migrate, open_house
from taizhang.console.language import activate
from taizhang.console.language import gettext as _


def roles(
    name: Annotated[str, typer.Argument(help=_("运行台账的数据库账户"))] = "",
    sql: Annotated[
        bool, typer.Option("--sql", help=_("只打印语句，交给数据库管理员执行，不改动数据库"))
    ] = False,
    public: Annotated[
        bool, typer.Option("--public", help=_("建的是公开侧的账户：只读公布的内容，只添来信"))
    ] = False,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_house(data)
    from django.db import DatabaseError, connection

    from taizhang.bureau.refusal import Refused

    activate()
    name = name or ("taizhang_public" if public else "taizhang_app")
    if connection.vendor != "postgresql":
        typer.echo(_("SQLite 没有账户；这条命令用于 PostgreSQL（DATABASE_URL）。"), err=True)
        raise typer.Exit(2)
    try:
        _print(name, is_public=public) if sql else _settle(name, is_public=public)
    except (Refused, DatabaseError) as why:
        typer.echo(str(why).strip(), err=True)
        raise typer.Exit(2) from why


def _print(name: str, *, is_public: bool) -> None:
    from taizhang.bureau.safety import roles as accounts
    from taizhang.publishing.reach import account

    for statement in (account if is_public else accounts).statements(name):
        typer.echo(f"{statement};")


def _settle(name: str, *, is_public: bool) -> None:
    """The account, after the upgrade that waits; accounts of the public side get back what that took."""
    from taizhang.bureau.safety import roles as accounts
    from taizhang.publishing.reach import account

    readers = []
    if is_behind():
        readers = account.readers()
        account.take_down()
        migrate()
    password = _made(name)
    for one in readers:
        account.grant(one)
    (account if is_public else accounts).grant(name)
    _tell(name, password, is_public=is_public)


def _made(name: str) -> str:
    """The password of an account that was not there; it is not shown again."""
    from taizhang.bureau.appointments.passwords import new_password
    from taizhang.bureau.safety import roles as accounts

    if accounts.exists(name):
        return ""
    password = new_password()
    accounts.make(name, password)
    return password


def _tell(name: str, password: str, *, is_public: bool) -> None:
    out = Console()
    if password:
        said = _("数据库账户 {name} 已建立，密码：{password}（只显示这一次）")
        out.print(said.format(name=name, password=password), highlight=False, soft_wrap=True)
    where = "TAIZHANG_PUBLIC_DATABASE_URL" if is_public else "DATABASE_URL"
    said = _("账户 {name} 已可用于运行：把它写进 {where}；升级时仍由主人运行本命令。")
    out.print(said.format(name=name, where=where), highlight=False, soft_wrap=True)
