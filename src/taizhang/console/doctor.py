"""自检:what makes this house unsafe, one line each."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import is_founded, open_house
from taizhang.console.language import gettext as _

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def doctor(
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_house(data)
    if not is_founded():
        typer.echo(_("这里还没有建账：数据库是空的。请先运行 taizhang found 或 taizhang demo。"), err=True)
        raise typer.Exit(2)
    if found := dangers(is_reachable=True):
        tell(found)
        raise typer.Exit(1)
    Console().print(_("自检通过。"), highlight=False)


def dangers(*, is_reachable: bool) -> list[str]:
    from django.utils import timezone

    from taizhang.bureau.safety.checking import dangers as found

    return list(found(at=timezone.now(), is_reachable=is_reachable))


def tell(found: list[str]) -> None:
    out = Console(stderr=True)
    for line in found:
        out.print(f"✗ {line}", highlight=False, soft_wrap=True)
