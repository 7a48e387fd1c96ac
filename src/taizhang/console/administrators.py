"""三员:the three administrators of a house, made from the command line; their passwords are shown once."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from taizhang.console.house import open_founded
from taizhang.console.language import activate
from taizhang.console.language import gettext as _


def administrators(
    system: Annotated[str, typer.Argument(help=_("系统管理员的姓名"))],
    security: Annotated[str, typer.Argument(help=_("安全管理员的姓名"))],
    audit: Annotated[str, typer.Argument(help=_("审计管理员的姓名"))],
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_founded(data)
    from django.utils import timezone

    from taizhang.bureau.refusal import Refused
    from taizhang.console.founding.administrators import settle

    activate()
    try:
        made = settle((system, security, audit), at=timezone.now())
    except Refused as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(2) from why
    table = Table(_("管理员"), _("姓名"), _("账号"), _("初始密码"), title=_("三员账号（密码只显示这一次）"))
    for account, password in made:
        table.add_row(account.get_duty_display(), account.person.name, account.username, password)
    Console().print(table)
