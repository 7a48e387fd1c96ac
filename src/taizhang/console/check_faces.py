"""The forms in which ``taizhang check`` answers (输出格式): each takes one answer after the other, and ends."""

import json as notation
import sys
from typing import Any, Protocol

from rich.console import Console
from rich.text import Text

from taizhang import __version__
from taizhang.console.language import gettext as _
from taizhang.console.reviewing import Answer
from taizhang.review.reports.html import as_html
from taizhang.review.reports.json import as_json, as_json_of_several
from taizhang.review.reports.sarif import Reviewed, as_sarif
from taizhang.review.reports.tally import Tally
from taizhang.review.reports.terminal import Listing, idle_line, summary


class Face(Protocol):
    def add(self, answer: Answer) -> None: ...

    def end(self, total: Tally) -> None: ...


class TerminalFace:
    """Prints each answer as it comes; the total only where there are several files."""

    def __init__(self, *, is_single: bool) -> None:
        self.console, self.files, self.is_single = Console(highlight=False), 0, is_single

    def add(self, answer: Answer) -> None:
        self.files += 1
        if answer.report is None:
            print(answer.refusal, file=sys.stderr)
            return
        for line in Listing(str(answer.file), answer.report, self.console.width, _):
            self.console.print(line, soft_wrap=True)
        if not self.is_single:
            self.console.print()

    def end(self, total: Tally) -> None:
        if not self.is_single:
            for waiver in total.idle:
                self.console.print(idle_line(waiver, _), soft_wrap=True)
            said = _("共 {files} 份：").format(files=self.files) + summary(total, _)
            self.console.print(Text(said, style="bold"), soft_wrap=True)


class JsonFace:
    """One object for a single file, else a list of them (docs/checking.md)."""

    def __init__(self, *, is_single: bool) -> None:
        self.is_single = is_single
        self.files: list[dict[str, Any]] = []

    def add(self, answer: Answer) -> None:
        if answer.report is None:
            print(answer.refusal, file=sys.stderr)
            self.files.append({"file": str(answer.file), "error": answer.refusal})
        else:
            self.files.append({"file": str(answer.file), **as_json(answer.report, _)})

    def end(self, total: Tally) -> None:
        if self.is_single:
            said = {name: value for name, value in self.files[0].items() if name != "file"}
        else:
            said = as_json_of_several(self.files, total)
        if "error" not in said:
            print(notation.dumps(said, ensure_ascii=False, indent=1))


class GatheringFace:
    """Keeps all reports until the end, as their form needs them together."""

    def __init__(self) -> None:
        self.reviewed: list[Reviewed] = []
        self.refusals: list[str] = []

    def add(self, answer: Answer) -> None:
        if answer.report is None:
            print(answer.refusal, file=sys.stderr)
            self.refusals.append(answer.refusal)
        else:
            self.reviewed.append(Reviewed(answer.file, answer.report))


class SarifFace(GatheringFace):
    def end(self, total: Tally) -> None:
        said = as_sarif(self.reviewed, __version__, self.refusals, _)
        print(notation.dumps(said, ensure_ascii=False, indent=1))


class HtmlFace(GatheringFace):
    def end(self, total: Tally) -> None:
        print(as_html([(str(one.path), one.report) for one in self.reviewed], self.refusals, _), end="")


def face(form: str, *, is_single: bool) -> Face:
    if form == "text":
        return TerminalFace(is_single=is_single)
    if form == "json":
        return JsonFace(is_single=is_single)
    return SarifFace() if form == "sarif" else HtmlFace()
