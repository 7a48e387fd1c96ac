"""重设密码:a new password for somebody who has lost theirs, shown once."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import is_founded, open_house
from taizhang.console.language import gettext as _


def password(
    username: Annotated[str, typer.Argument(help=_("账号"))],
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_house(data)
    from taizhang.bureau.accounts.models import Account
    from taizhang.bureau.appointments.passwords import new_password

    account = Account.objects.filter(username=username).first() if is_founded() else None
    if account is None:
        typer.echo(_("没有账号“{username}”。").format(username=username), err=True)
        raise typer.Exit(2)
    made = new_password()
    account.set_password(made)
    account.must_change, account.password_set_at = True, None
    account.save(update_fields=["password", "must_change", "password_set_at"])
    said = _("{name}的新密码：{password}（只显示这一次；其他地方的登录随即失效）")
    Console().print(said.format(name=account.person.name, password=made), highlight=False)
