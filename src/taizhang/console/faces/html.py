"""For a browser (网页)."""

import shutil
import sys
from tempfile import TemporaryFile

from taizhang.console.language import gettext as _
from taizhang.console.reviewing import Answer
from taizhang.review.reports.html import beginning, ending, section
from taizhang.review.reports.tally import Tally


class HtmlFace:
    def page(self, number: int, answer: Answer) -> str:
        return section(str(answer.file), answer.report, number, _) if answer.report else ""

    def written(self) -> "HtmlSheets":
        return HtmlSheets()


class HtmlSheets:
    """What could not be read stands above everything else: the sections wait in a file."""

    def __init__(self) -> None:
        self.waiting = TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115 - open until the end

    def add(self, page: str) -> None:
        self.waiting.write(page)

    def end(self, total: Tally, refusals: list[str], files: int) -> None:
        sys.stdout.write(beginning(refusals, _))
        self.waiting.seek(0)
        shutil.copyfileobj(self.waiting, sys.stdout)
        self.waiting.close()
        sys.stdout.write(ending())
