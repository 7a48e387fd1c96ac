"""``taizhang intake FILE`` (读入): what a document says, as a listing, as JSON, or as the three lists in Excel."""

import json as notation
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from taizhang.console.language import gettext as _
from taizhang.console.opening import opened, sentence_of
from taizhang.documents.nodes import Document
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable
from taizhang.extraction.extract import extract
from taizhang.extraction.proposal import Proposal

FOUND, NOTHING_FOUND, UNREADABLE = 0, 1, 2


def intake(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help=_("反馈意见、通报、方案或台账：.txt .html .docx .pdf .xlsx")),
    ],
    json: Annotated[bool, typer.Option("--json", help=_("输出 JSON，供别的程序使用。"))] = False,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="LISTS.xlsx", help=_("写出问题清单、任务清单、责任清单（Excel）。")),
    ] = None,
    into: Annotated[
        str, typer.Option("--into", metavar="ROUND", help=_("试算并入哪一轮：轮次的名称或编号。"))
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("只试算，什么也不写入；与 --into 一起用。"))
    ] = False,
    policy: Annotated[
        str, typer.Option(metavar="stop|skip|update", help=_("文件与台账不同时怎么办，同网页上的试算。"))
    ] = "stop",
) -> None:
    """Exit code 0: findings were found; 1: read, but none was found; 2: could not be read or written; see ``tried``."""
    if into or dry_run:
        raise typer.Exit(_tried(file, into, policy, is_trial=dry_run, is_alone=not (json or to)))
    if to and (refusal := wrong_target(file, to)):
        stop(refusal)
    document = read(file)
    proposal = extract(document)
    if json:
        _print(document, proposal)
    elif proposal.findings:
        from taizhang.console.proposal_listing import show

        show(document, proposal, file, to)
    if not proposal.findings:
        nothing = _("读完了 {name}，没有找到问题：请确认这是反馈意见、整改通报、方案或台账。")
        say(nothing.format(name=file.name))
        raise typer.Exit(NOTHING_FOUND)
    if to:
        write(proposal, file, to)


def _print(document: Document, proposal: Proposal) -> None:
    from taizhang.console.proposal_json import as_json

    print(notation.dumps(as_json(document, proposal), ensure_ascii=False, indent=1))


def _tried(file: Path, into: str, policy: str, *, is_trial: bool, is_alone: bool) -> int:
    if not into or not is_trial:
        stop(_("试算要写 --dry-run --into 轮次；并入在网页上确认，命令行不写入台账。"))
    if not is_alone:
        stop(_("试算不能与 --json、--to 一起用。"))
    from taizhang.console.intake_trial import Untried, tried

    try:
        return tried(file, into, policy)
    except Untried as why:
        stop(str(why))


def read(file: Path) -> Document:
    try:
        return parse(opened(file), file.name)
    except Unreadable as refusal:
        stop(sentence_of(file, refusal))


def wrong_target(file: Path, to: Path) -> str | None:
    if to.suffix.lower() != ".xlsx":
        return _("三清单只能写成 .xlsx，请把 {name} 改成以 .xlsx 结尾。").format(name=to.name)
    if to.exists() and file.exists() and to.samefile(file):
        return _("{name} 就是要读的文件，不能写在它上面，请换个名字。").format(name=to.name)
    if not to.absolute().parent.is_dir():
        return _("没有 {folder} 这个文件夹，请先建好。").format(folder=to.absolute().parent)
    return None


def write(proposal: Proposal, file: Path, to: Path) -> None:
    from taizhang.console.proposal_lists import write_lists

    try:
        write_lists(proposal, file.name, to)
    except OSError as error:
        stop(_("写不了 {path}：{reason}").format(path=to, reason=error.strerror or error))
    say(_("已写出 {path}：问题清单、任务清单、责任清单。").format(path=to))


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def stop(sentence: str) -> NoReturn:
    say(sentence)
    raise typer.Exit(UNREADABLE)
