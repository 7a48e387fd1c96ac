"""Reviewing many files (批量审核): in this process, or in several at once, answers in the order of the files."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from taizhang.console.language import gettext as _
from taizhang.console.opening import opened, sentence_of
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable
from taizhang.review import Profile, Report, Waiver, review

AHEAD = 4  # files handed out per process before the first answer is taken


@dataclass(frozen=True)
class Terms:
    """How to review; ``profile`` None takes that of each document's kind. ``keeps_data``: the file comes back too."""

    profile: Profile | None = None
    reference: date | None = None
    waivers: tuple[Waiver, ...] = ()
    keeps_data: bool = False


@dataclass(frozen=True)
class Answer:
    """Either a report or the sentence that says why there is none."""

    file: Path
    report: Report | None = None
    refusal: str = ""
    data: bytes = b""


def answer(file: Path, terms: Terms) -> Answer:
    try:
        data = opened(file)
        document = parse(data, file.name)
    except Unreadable as refusal:
        return Answer(file, refusal=sentence_of(file, refusal))
    report = review(document, profile=terms.profile, waivers=terms.waivers, reference=terms.reference)
    return Answer(file, report, data=data if terms.keeps_data else b"")


def answers(files: Sequence[Path], terms: Terms, jobs: int) -> Iterator[Answer]:
    if jobs <= 1 or len(files) <= 1:
        yield from (answer(file, terms) for file in files)
    else:
        yield from shared_out(files, terms, min(jobs, len(files)))


def shared_out(files: Sequence[Path], terms: Terms, jobs: int) -> Iterator[Answer]:
    """Where a process ends before its time, the oldest file without an answer is tried once more by itself, as it
    may be the cause, and the others go on."""
    waiting, pending = deque(files), deque[tuple[Path, Future[Answer]]]()
    pool = new_pool(jobs)
    try:
        while waiting or pending:
            try:
                while waiting and len(pending) < jobs * AHEAD:
                    pending.append((waiting[0], pool.submit(answer, waiting[0], terms)))
                    waiting.popleft()
                yield pending[0][1].result()
                pending.popleft()
            except BrokenProcessPool:
                pool.shutdown(cancel_futures=True)
                pool = new_pool(jobs)
                waiting.extendleft(file for file, _future in reversed(pending))
                pending.clear()
                yield alone(waiting.popleft(), terms)
    finally:
        pool.shutdown(cancel_futures=True)


def new_pool(jobs: int) -> ProcessPoolExecutor:
    # Fresh processes: this one may draw a progress bar from a thread, which a fork would not survive.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def alone(file: Path, terms: Terms) -> Answer:
    try:
        with new_pool(1) as pool:
            return pool.submit(answer, file, terms).result()
    except BrokenProcessPool:
        said = _("{name}：审核这份文件时进程意外中断，请检查文件是否损坏，或拆小后再试。")
        return Answer(file, refusal=said.format(name=file.name))
