"""恢复:an empty house becomes what a backup holds, and is verified before anybody works in it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import open_house
from taizhang.console.language import gettext as _


def restore(
    folder: Annotated[Path, typer.Argument(help=_("一份备份的目录，里面有 manifest.json"))],
    data: Annotated[
        Path | None, typer.Option(help=_("恢复到哪个数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))
    ] = None,
) -> None:
    open_house(data)
    from taizhang.bureau.backups.restoring import faults_of
    from taizhang.bureau.backups.restoring import restore as bring_back
    from taizhang.bureau.refusal import Refused

    try:
        manifest = bring_back(folder)
    except Refused as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(2) from why
    out, found = Console(), list(faults_of(manifest))
    for line in found:
        out.print(f"✗ {line}", highlight=False, soft_wrap=True)
    if found:
        said = _("恢复后核验不通过：{count} 处不符，请勿启用，换一份备份。").format(count=len(found))
        out.print(said, highlight=False, soft_wrap=True)
        raise typer.Exit(1)
    said = _("恢复完成并核验通过：{entries} 条留痕，{files} 个文件，备份制作于 {at}。")
    told = said.format(entries=manifest.entries, files=manifest.files, at=manifest.made_at)
    out.print(told, highlight=False, soft_wrap=True)
    from taizhang.bureau.journal.seals.keys import signer

    said = _("从此以新的名称和钥匙签名：{name}。请把新公钥交给存放校验点的人：{key}")
    by = signer()
    out.print(said.format(name=by.name, key=by.verifier), highlight=False, soft_wrap=True)
