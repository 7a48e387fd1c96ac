"""核验:the whole journal is read again; every defect is one line."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import open_founded
from taizhang.console.language import gettext as _


def verify(
    anchors: Annotated[
        list[Path] | None, typer.Option("--anchor", help=_("存放在外面的校验点文件；可以给几个"))
    ] = None,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_founded(data)
    from taizhang.bureau.journal.models import Entry
    from taizhang.bureau.journal.verify import verify as defects
    from taizhang.bureau.watch.anchors import notes_in
    from taizhang.bureau.watch.checks import checks

    kept = [one.read_text(encoding="utf-8") for one in anchors or ()]
    notes = [note for text in kept for note in notes_in(text) or [text]]
    found = [*defects(notes), *(fault for one in checks() for fault in one.faults())]
    out = Console()
    for line in found:
        out.print(f"✗ {line}", highlight=False)
    if found:
        said = _("核验不通过：{count} 处不符，请勿继续办理，联系审计员。").format(count=len(found))
        out.print(said, highlight=False)
        raise typer.Exit(1)
    from taizhang.bureau.journal.models import Leaf

    said = _("核验通过：{count} 条留痕，链接完整，状态一致。").format(count=Entry.objects.count())
    out.print(said, highlight=False)
    units = Leaf.objects.exclude(unit=None).values("unit").distinct().count()
    out.print(_("{units} 个单位的编号连续，无一缺漏。").format(units=units), highlight=False)
