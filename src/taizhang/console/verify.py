"""核验:the whole journal is read again; every defect is one line."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import open_house


def verify(
    data: Annotated[Path | None, typer.Option(help="数据目录,默认为 TAIZHANG_DATA_DIR 或 ./var")] = None,
) -> None:
    """核验留痕:逐条重算摘要,并由留痕推算每一行的状态。"""
    open_house(data)
    from taizhang.bureau.journal.models import Entry
    from taizhang.bureau.journal.verify import verify as defects

    found = list(defects())
    out = Console()
    for line in found:
        out.print(f"✗ {line}", highlight=False)
    if found:
        out.print(f"核验不通过:{len(found)} 处不符,请勿继续办理,联系审计员。", highlight=False)
        raise typer.Exit(1)
    out.print(f"核验通过:{Entry.objects.count()} 条留痕,链接完整,状态一致。", highlight=False)
