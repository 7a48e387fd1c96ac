"""``taizhang check FILES…`` (审核): what is wrong with an official text, where, and how to mend it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import typer

from taizhang.console.check_options import (
    Against,
    EngineAddress,
    Files,
    Form,
    FormOption,
    InPlace,
    Jobs,
    Mend,
    ProfileName,
    Reference,
    Series,
    Summary,
    Waivers,
    Word,
)
from taizhang.console.check_outputs import Targets, Unwritable, mended, write_mended, write_word
from taizhang.console.check_series import MOST as SERIES_MOST
from taizhang.console.check_series import in_series
from taizhang.console.check_summary import summary_book
from taizhang.console.check_terms import AUTO, comparable, day, profile_named, waivers_in
from taizhang.console.check_work import CheckWork, Finished
from taizhang.console.engines.choosing import AUTO as AUTO_ENGINE
from taizhang.console.engines.choosing import engine_for
from taizhang.console.engines.cluster import Unreachable
from taizhang.console.engines.engine import Engine, Task
from taizhang.console.faces.choosing import face
from taizhang.console.file_list import FileList
from taizhang.console.intake import UNREADABLE, say, stop
from taizhang.console.language import gettext as _
from taizhang.console.language import language
from taizhang.console.opening import sentence_of
from taizhang.console.progress import with_progress
from taizhang.console.reviewing import Terms
from taizhang.documents.refusal import Unreadable
from taizhang.review.fixes import Safety
from taizhang.review.reports.tally import Tally

IN_ORDER, MUST_BE_MENDED = 0, 1
PARALLEL_FROM = 24  # files; for fewer a second process takes longer to start than it saves


@dataclass(frozen=True)
class Order:
    """Everything that was asked for."""

    files: FileList
    count: int
    is_series: bool
    engine: Engine
    work: CheckWork
    safety: Safety | None
    in_place: bool
    targets: Targets | None
    summary: Path | None


def check(
    files: Files,
    form: FormOption = Form.TEXT,
    word: Word = None,
    fix: Mend = None,
    in_place: InPlace = False,
    profile: ProfileName = AUTO,
    reference: Reference = "",
    waivers: Waivers = None,
    against: Against = None,
    series: Series = False,
    jobs: Jobs = 0,
    engine: EngineAddress = AUTO_ENGINE,
    summary: Summary = None,
) -> None:
    """Exit code 0: nothing must be mended; 1: something must; 2: a file could not be read or written."""
    if in_place and fix is None:
        stop(_("--in-place 要和 --fix 一起用。"))
    here = Path.cwd()
    terms = Terms(
        profile_named(profile),
        day(reference),
        waivers_in(waivers),
        bool(word or fix),
        here,
        comparable(against or [], here),
    )
    try:
        listed = FileList(files)
        count = counted(listed)
        if series and (fix or count > SERIES_MOST):
            stop(_("--series 一次最多比对 {most} 份，也不能和 --fix 一起用。").format(most=SERIES_MOST))
        is_single, targets = listed.is_single, None
        work = CheckWork(terms, face(form, is_single=is_single), language(), not is_single, bool(summary))
        chosen = engine_for(engine, wanted_jobs(jobs, count))
        if word:
            targets = Targets(listed, word, is_single=is_single)
        verdict = carry_out(Order(listed, count, series, chosen, work, fix, in_place, targets, summary))
    except (Unwritable, Unreachable) as refusal:
        stop(str(refusal))
    raise typer.Exit(verdict)


def counted(listed: FileList) -> int:
    try:
        count = listed.count()
    except Unreadable as refusal:
        stop(sentence_of(listed.named[0], refusal))
    if not count:
        stop(_("文件夹里没有可以审核的文件。"))
    return count


def wanted_jobs(asked: int, files: int) -> int:
    return asked or (min(os.cpu_count() or 1, files) if files >= PARALLEL_FROM else 1)


def carry_out(order: Order) -> int:
    """The exit code."""
    pages, total, refusals, files = order.work.face.written(), None, [], 0
    with summary_book(order.summary) as book:
        for finished, said in worked_through(order):
            files += 1
            pages.add(finished.page)
            book.add(finished)
            if finished.total is None:
                refusals.append(finished.refusal)
                say(finished.refusal)
            else:
                total = total + finished.total if total else finished.total
            for sentence in said:
                say(sentence)
        pages.end(total or Tally(), refusals, files)
    if order.summary:
        say(_("已写出 {path}。").format(path=order.summary))
    return UNREADABLE if refusals else IN_ORDER if (total or Tally()).is_clean else MUST_BE_MENDED


def worked_through(order: Order) -> Iterator[tuple[Finished, list[str]]]:
    tasks = (Task(number, file) for number, file in enumerate(order.files, 1))
    found = (
        in_series(order.work, tasks) if order.is_series else order.engine.run(order.work, tasks, order.count)
    )
    for finished in with_progress(found, order.count, _("审核")):
        yield finish(finished, order) if finished.answer else (finished, [])


def finish(finished: Finished, order: Order) -> tuple[Finished, list[str]]:
    """Mends and comments as ordered; what was written is said after the report."""
    answer, said = finished.answer, []
    assert answer is not None
    if order.safety is not None:
        answer, fixed = mended(answer, order.safety, order.work.terms)
        said += write_mended(answer.file, fixed, in_place=order.in_place) if fixed else []
    if order.targets is not None:
        said += [write_word(answer, order.targets)] if answer.report else []
    return order.work.told(finished.task, answer), said
