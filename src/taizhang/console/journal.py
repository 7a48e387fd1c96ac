"""留痕导出:one folder with the journal, its checkpoints and the program that checks them, for people outside."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import open_founded
from taizhang.console.language import gettext as _


class Act(StrEnum):
    EXPORT = "export"


def journal(
    act: Annotated[Act, typer.Argument(help=_("做什么：export 为导出"))],
    folder: Annotated[Path, typer.Argument(help=_("导出到哪个目录，还不能存在"))],
    leaves: Annotated[
        bool, typer.Option("--leaves", help=_("只导出摘要和编号，不含内容，可以交给不该看内容的人"))
    ] = False,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_founded(data)
    from django.utils import timezone

    from taizhang.bureau.refusal import Refused
    from taizhang.console.seal import seal_waiting
    from taizhang.publishing.bulletins.exporting import export_journal

    try:
        seal_waiting(is_thorough=True)
        said = export_journal(folder, with_content=not leaves, at=timezone.now())
    except Refused as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(2) from why
    told = _("已导出 {entries} 条留痕、{checkpoints} 个校验点、{bulletins} 份通报。核验：{command}")
    out = told.format(**said, command=f"python3 {folder}/verify.py {folder}")
    Console().print(out, highlight=False, soft_wrap=True)
