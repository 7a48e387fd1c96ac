"""值守:work on jobs that are due; as a service of its own, and as many of it as there is to do."""

import signal
from pathlib import Path
from typing import Annotated

import typer

from taizhang.console.house import open_founded
from taizhang.console.language import gettext as _


def work(
    once: Annotated[bool, typer.Option("--once", help=_("做完现在到期的就结束"))] = False,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_founded(data)
    from django.utils import timezone

    from taizhang.bureau.jobs.shift import Shift

    shift = Shift(timezone.now)
    # What is in hand is brought to its end; what was only taken is handed back.
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: shift.stop())
    if not once:
        typer.echo(_("值守开始（按 Ctrl+C 停止）"))
        shift.run()
        return
    done = 0
    while tried := shift.turn():
        done += tried
    typer.echo(_("执行了 {count} 次").format(count=done))
