"""What is done with each file of a batch (逐份审核), in whatever process: reviewed, written out, counted."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from taizhang.console.engines.engine import Task
from taizhang.console.faces.face import Face
from taizhang.console.language import gettext as _
from taizhang.console.language import speaking
from taizhang.console.reviewing import Answer, Terms, answer
from taizhang.review.comparing.paper import Paper
from taizhang.review.reports.entry import Entry, entry
from taizhang.review.reports.tally import Tally, tally


@dataclass(frozen=True)
class Finished:
    """What is left of a file: small enough for a hundred thousand of them to pass by.

    ``page`` is what the report says of it, ``answer`` the whole where files are still to be written from it.
    """

    task: Task
    refusal: str = ""
    page: str = ""
    total: Tally | None = None
    entry: Entry | None = None
    answer: Answer | None = None


@dataclass(frozen=True)
class CheckWork:
    """Travels to other processes. ``is_batch``: one of many, whose failure must not be the end of the others."""

    terms: Terms
    face: Face
    language: str
    is_batch: bool
    has_entries: bool = False

    def __call__(self, task: Task) -> Finished:
        with speaking(self.language):
            return self.finished(task, self.reviewed(task))

    def finished(self, task: Task, found: Answer) -> Finished:
        return (
            Finished(task, found.refusal, answer=found) if self.terms.keeps_data else self.told(task, found)
        )

    def reviewed(self, task: Task, earlier: Sequence[Paper] = ()) -> Answer:
        try:
            return answer(task.file, self.terms, earlier)
        except Exception as error:
            if not self.is_batch or os.environ.get("TAIZHANG_DEBUG"):
                raise
            said = _("{name}：审核这份文件时程序出了错（{error}），其他文件不受影响。")
            return Answer(task.file, refusal=said.format(name=task.file.name, error=repr(error)))

    def told(self, task: Task, found: Answer) -> Finished:
        page = self.face.page(task.number, without_idle(found) if self.is_batch else found)
        if found.report is None:
            return Finished(task, found.refusal, page)
        row = entry(found.report, _) if self.has_entries else None
        return Finished(task, "", page, tally(found.report), row)

    def lost(self, task: Task) -> Finished:
        with speaking(self.language):
            said = _("{name}：审核这份文件时进程意外中断，请检查文件是否损坏，或拆小后再试。")
            return self.told(task, Answer(task.file, refusal=said.format(name=task.file.name)))


def without_idle(found: Answer) -> Answer:
    """Of several files each need not use every waiver; those that none uses are told at the end."""
    return found if found.report is None else replace(found, report=replace(found.report, idle=()))
