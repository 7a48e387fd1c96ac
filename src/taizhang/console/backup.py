"""备份:a copy of the running house, made without stopping it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import open_founded
from taizhang.console.language import gettext as _

HELP_DATA = _("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var")


def backup(
    target: Annotated[Path, typer.Argument(help=_("备份放在哪个目录（不要放在数据目录里）"))],
    data: Annotated[Path | None, typer.Option(help=HELP_DATA)] = None,
) -> None:
    house = open_founded(data)
    if target.resolve().is_relative_to(house.resolve()):
        typer.echo(_("备份不能放在数据目录 {house} 里：坏了会一起坏。").format(house=house), err=True)
        raise typer.Exit(2)
    from django.utils import timezone

    from taizhang.bureau.backups.making import make
    from taizhang.bureau.backups.manifest import read
    from taizhang.bureau.refusal import Refused

    try:
        made = make(target, at=timezone.now())
    except Refused as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(2) from why
    manifest = read(made)
    said = _("备份已完成：{folder}，{entries} 条留痕，{files} 个文件。secret.key 不在其中，请另行保管。")
    told = said.format(folder=made, entries=manifest.entries, files=manifest.files)
    Console().print(told, highlight=False, soft_wrap=True)
