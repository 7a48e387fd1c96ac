"""重设密码:a new password for somebody who has lost theirs, shown once; a security administrator lets it in, if there is one."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import is_founded, open_house
from taizhang.console.language import activate
from taizhang.console.language import gettext as _


def password(
    username: Annotated[str, typer.Argument(help=_("账号"))],
    factor: Annotated[
        bool, typer.Option("--factor", help=_("手机也丢了：同时解除二次验证，下次登录重新启用"))
    ] = False,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_house(data)
    from django.utils import timezone

    from taizhang.bureau.accounts.models import Account
    from taizhang.bureau.refusal import Refused
    from taizhang.console.founding.passwords import renew

    activate()
    account = Account.objects.filter(username=username).first() if is_founded() else None
    if account is None:
        typer.echo(_("没有账号“{username}”。").format(username=username), err=True)
        raise typer.Exit(2)
    try:
        made, waits = renew(account, with_factor=factor, at=timezone.now())
    except Refused as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(2) from why
    said = _("{name}的新密码：{password}（只显示这一次；其他地方的登录随即失效）")
    out = Console()
    out.print(said.format(name=account.person.name, password=made), highlight=False, soft_wrap=True)
    if waits:
        out.print(_("账号待启用：请安全管理员在“账号”里启用后再登录。"), highlight=False, soft_wrap=True)
