"""``taizhang check FILES…`` (审核): what is wrong with an official text, where, and how to mend it."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from taizhang.console.check_faces import face
from taizhang.console.check_outputs import Targets, Unwritable, mended, write_mended, write_word
from taizhang.console.check_terms import AUTO, day, profile_named, waivers_in
from taizhang.console.intake import UNREADABLE, say, stop
from taizhang.console.language import gettext as _
from taizhang.console.opening import with_folders_opened
from taizhang.console.progress import with_progress
from taizhang.console.reviewing import Answer, Terms, answers
from taizhang.review.fixes import Safety
from taizhang.review.reports.tally import Tally, tally

IN_ORDER, MUST_BE_MENDED = 0, 1
PARALLEL_FROM = 24  # files; for fewer a second process takes longer to start than it saves


class Form(StrEnum):
    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    HTML = "html"


@dataclass(frozen=True)
class Order:
    """Everything that was asked for."""

    files: Sequence[Path]
    is_single: bool
    terms: Terms
    jobs: int
    safety: Safety | None
    in_place: bool
    targets: Targets | None


def check(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILES", help=_("要审核的材料或文件夹：.txt .html .docx .pdf .xlsx")),
    ],
    form: Annotated[Form, typer.Option("--format", help=_("输出格式。"))] = Form.TEXT,
    word: Annotated[
        Path | None, typer.Option(metavar="OUT.docx", help=_("另存一份 Word，差错处加批注；原文件不动。"))
    ] = None,
    fix: Annotated[
        Safety | None, typer.Option(help=_("自动修改：safe 只改不会改变意思的，all 全改；另存一份。"))
    ] = None,
    in_place: Annotated[bool, typer.Option("--in-place", help=_("与 --fix 同用：直接改原文件。"))] = False,
    profile: Annotated[str, typer.Option(metavar="NAME", help=_("审核方案，默认按文种选。"))] = AUTO,
    reference: Annotated[
        str, typer.Option(metavar="DATE", help=_("以哪一天为准判断过期和未来，如 2031-05-06 或 today。"))
    ] = "",
    waivers: Annotated[Path | None, typer.Option(metavar="FILE.toml", help=_("豁免清单。"))] = None,
    jobs: Annotated[int, typer.Option(min=0, help=_("同时用几个进程，0 为自动。"))] = 0,
) -> None:
    """Exit code 0: nothing must be mended; 1: something must; 2: a file could not be read or written."""
    if in_place and fix is None:
        stop(_("--in-place 要和 --fix 一起用。"))
    found = list(with_folders_opened(files))
    is_single = len(files) == 1 and found == files
    terms = Terms(profile_named(profile), day(reference), waivers_in(waivers), bool(word or fix))
    try:
        targets = Targets(found, word, is_single=is_single) if word else None
        order = Order(found, is_single, terms, wanted_jobs(jobs, len(found)), fix, in_place, targets)
        verdict = carry_out(order, form)
    except Unwritable as refusal:
        stop(str(refusal))
    raise typer.Exit(verdict)


def wanted_jobs(asked: int, files: int) -> int:
    return asked or (min(os.cpu_count() or 1, files) if files >= PARALLEL_FROM else 1)


def carry_out(order: Order, form: Form) -> int:
    """The exit code."""
    if not order.files:
        stop(_("文件夹里没有可以审核的文件。"))
    shown, total, is_unreadable = face(form, is_single=order.is_single), None, False
    found = answers(order.files, order.terms, order.jobs)
    for answer in with_progress(found, len(order.files), _("审核")):
        finished, said = finish(answer, order)
        if finished.report is None:
            is_unreadable = True
        else:
            one = tally(finished.report)
            total = total + one if total else one
        shown.add(finished if order.is_single else without_idle(finished))
        for sentence in said:
            say(sentence)
    total = total or Tally()
    shown.end(total)
    return UNREADABLE if is_unreadable else IN_ORDER if total.is_clean else MUST_BE_MENDED


def finish(answer: Answer, order: Order) -> tuple[Answer, list[str]]:
    """Mends and comments as ordered; what was written is said after the report."""
    said = []
    if order.safety is not None:
        answer, fixed = mended(answer, order.safety, order.terms)
        said += write_mended(answer.file, fixed, in_place=order.in_place) if fixed else []
    if order.targets is not None:
        said += [write_word(answer, order.targets)] if answer.report else []
    return answer, said


def without_idle(answer: Answer) -> Answer:
    """Of several files each need not use every waiver; those that none uses are told at the end."""
    if answer.report is None:
        return answer
    return replace(answer, report=replace(answer.report, idle=()))
