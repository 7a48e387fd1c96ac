"""For editors and build servers (SARIF)."""

import sys
from collections.abc import Iterator

from taizhang import __version__
from taizhang.console.faces.json import dumped
from taizhang.console.language import gettext as _
from taizhang.console.reviewing import Answer
from taizhang.review.reports.sarif import Reviewed, as_sarif, results_of
from taizhang.review.reports.tally import Tally


class SarifFace:
    def page(self, number: int, answer: Answer) -> str:
        if answer.report is None:
            return ""
        return ",\n".join(self.results(Reviewed(answer.file, answer.report)))

    def results(self, reviewed: Reviewed) -> Iterator[str]:
        for result in results_of(reviewed, _):
            yield "    " + dumped(result).replace("\n", "\n    ")

    def written(self) -> "SarifSheets":
        return SarifSheets()


class SarifSheets:
    """The list of results stands last but one in the log, so that it can grow while files are read."""

    EMPTY = '"results": []'

    def __init__(self) -> None:
        self.is_begun = False

    def add(self, page: str) -> None:
        if page:
            sys.stdout.write((",\n" if self.is_begun else self.around([])[0] + '"results": [\n') + page)
            self.is_begun = True

    def end(self, total: Tally, refusals: list[str], files: int) -> None:
        before, after = self.around(refusals)
        sys.stdout.write(("\n   ]" if self.is_begun else before + self.EMPTY) + after + "\n")

    def around(self, refusals: list[str]) -> tuple[str, str]:
        before, _empty, after = dumped(as_sarif([], __version__, refusals, _)).partition(self.EMPTY)
        return before, after
