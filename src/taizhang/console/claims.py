"""``taizhang claims FILE`` (数字论断): the figures of a document with what they measure, as a listing or as JSON."""

import json as notation
from pathlib import Path
from typing import Annotated

import typer

from taizhang.console.intake import read, say
from taizhang.console.language import gettext as _
from taizhang.extraction import claims as claims_of

FOUND, NOTHING_FOUND = 0, 1


def claims(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help=_("通报、报告、方案或台账：.txt .html .docx .pdf .xlsx")),
    ],
    json: Annotated[bool, typer.Option("--json", help=_("输出 JSON，供别的程序使用。"))] = False,
) -> None:
    """Exit code 0: figures were found; 1: read, but there is none; 2: could not be read."""
    document = read(file)
    found = claims_of(document.text, document=document)
    if json:
        from taizhang.console.claims_json import as_json

        print(notation.dumps({"claims": as_json(found)}, ensure_ascii=False, indent=1))
    elif found:
        from taizhang.console.claims_listing import show

        show(found)
    if not found:
        say(_("读完了 {name}，没有找到带单位的数字。").format(name=file.name))
        raise typer.Exit(NOTHING_FOUND)
