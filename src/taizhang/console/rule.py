"""``taizhang rule CODE`` (规则): the page of a rule; without a code the list of all; with --write the pages as files."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table

from taizhang.console.intake import say, stop
from taizhang.console.language import gettext as _
from taizhang.review.catalogue import everything, rule_named
from taizhang.review.reports.labels import dimension_label, family_label, severity_label
from taizhang.review.reports.rule_pages import page_of, rule_pages


def rule(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help=_("规则代码或名称，如 W101；不写则列出全部。"))
    ] = "",
    write: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help=_("把全部规则写成 Markdown 文件。"))
    ] = None,
) -> None:
    if write is not None:
        write_pages(write)
    elif code:
        show(code)
    else:
        show_all()


def show(code: str) -> None:
    found = rule_named(code)
    if found is None:
        stop(_("没有 {code} 这条规则；taizhang rule 列出全部规则。").format(code=code))
    console = Console(highlight=False)
    if console.is_terminal:
        console.print(Markdown(page_of(found)))
    else:
        print(page_of(found), end="")


def show_all() -> None:
    table = Table(box=None, padding=(0, 1), header_style="bold")
    for heading in (_("代码"), _("轻重"), _("类别"), _("维度"), _("查什么")):
        table.add_column(heading, overflow="fold", no_wrap=heading != _("查什么"))
    for one in everything():
        severity, family = severity_label(one.severity, _), family_label(one.family, _)
        table.add_row(one.code, severity, family, dimension_label(one.dimension, _), one.title)
    console = Console(highlight=False)
    console.print(table)
    console.print(_("共 {count} 条；taizhang rule 代码 看一条的说明。").format(count=len(everything())))


def write_pages(folder: Path) -> None:
    """Writes every page, and takes away those of rules that are gone."""
    pages = rule_pages()
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("[A-Z][0-9][0-9][0-9].md"):
        if stale.name not in pages:
            stale.unlink()
    for name, text in pages.items():
        (folder / name).write_bytes(text.encode("utf-8"))
    say(_("已写出 {count} 页：{folder}").format(count=len(pages), folder=folder))
