"""What ``taizhang check`` may be told (审核选项), each with its line of help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from taizhang.console.language import gettext as _
from taizhang.review.fixes import Safety


class Form(StrEnum):
    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    HTML = "html"


Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILES", help=_("要审核的材料、文件夹或 @清单.txt：.txt .html .docx .pdf .xlsx")),
]
FormOption = Annotated[Form, typer.Option("--format", help=_("输出格式。"))]
Word = Annotated[
    Path | None, typer.Option(metavar="OUT.docx", help=_("另存一份 Word，差错处加批注；原文件不动。"))
]
Mend = Annotated[
    Safety | None, typer.Option(help=_("自动修改：safe 只改不会改变意思的，all 全改；另存一份。"))
]
InPlace = Annotated[bool, typer.Option("--in-place", help=_("与 --fix 同用：直接改原文件。"))]
ProfileName = Annotated[str, typer.Option(metavar="NAME", help=_("审核方案，默认按文种选。"))]
Reference = Annotated[
    str, typer.Option(metavar="DATE", help=_("以哪一天为准判断过期和未来，如 2031-05-06 或 today。"))
]
Waivers = Annotated[Path | None, typer.Option(metavar="FILE.toml", help=_("豁免清单。"))]
Against = Annotated[
    list[Path] | None,
    typer.Option(metavar="FILE", help=_("和这份材料比对，可写多次，如去年的通报、台账。")),
]
Series = Annotated[bool, typer.Option("--series", help=_("各份材料依次和前面的比对。"))]
Jobs = Annotated[int, typer.Option(min=0, help=_("同时用几个进程，0 为自动。"))]
EngineAddress = Annotated[
    str,
    typer.Option(metavar="WHERE", help=_("在哪里审核：local，或 Dask 集群 dask://主机:端口、dask://local。")),
]
Summary = Annotated[
    Path | None,
    typer.Option(metavar="OUT.xlsx", help=_("另存一份汇总工作簿：总览、逐份、逐条、按规则。")),
]
