"""值守:the nightly verification and the day's letters, where another server than ``serve`` runs the house."""

import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import open_founded
from taizhang.console.language import gettext as _


def watch(
    every: Annotated[int, typer.Option(help=_("每隔几秒再做一次；0 表示只做一次。"), min=0)] = 0,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_founded(data)
    attend_now()
    while every:
        time.sleep(every)
        attend_now()


def attend_now() -> None:
    from django.utils import timezone

    from taizhang.bureau.refusal import Refused
    from taizhang.bureau.watch.attending import attend

    try:
        done = attend(at=timezone.now())
    except Refused as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(2) from why
    if done and done.fault_count:
        said = _("核验不通过：{count} 处不符，请勿继续办理，联系审计员。").format(count=done.fault_count)
        Console(stderr=True).print(said, highlight=False)
