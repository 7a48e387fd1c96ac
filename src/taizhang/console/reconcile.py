"""文件核对:stored files against the rows that name them, both ways."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import open_founded
from taizhang.console.language import gettext as _


def reconcile(
    whole: Annotated[
        bool, typer.Option("--all", help=_("通读全部文件并重算摘要；不加则只读当天轮到的三十分之一"))
    ] = False,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_founded(data)
    from django.utils.timezone import localdate

    from taizhang.bureau.backups.reconciling import reconcile as compare

    found, out = compare(share=1.0 if whole else 0.0, day=localdate()), Console()
    for line in found.faults:
        out.print(f"✗ {line}", highlight=False, soft_wrap=True)
    for path in found.orphans:
        line = _("无人登记的文件：{path}").format(path=path)
        out.print(f"· {line}", highlight=False, soft_wrap=True)
    said = _("在册 {files} 个文件，通读 {read} 个；不符 {faults} 处，无人登记 {orphans} 个。")
    counts = {"files": found.files, "read": found.read_through, "faults": len(found.faults)}
    out.print(said.format(**counts, orphans=len(found.orphans)), highlight=False, soft_wrap=True)
    if found.faults:
        raise typer.Exit(1)
