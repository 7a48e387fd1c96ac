"""What every form of answer agrees on (输出格式). A page is made where the file is reviewed, maybe far away; here pages
are only put one after the other, so that a batch of any size passes by."""

from typing import Protocol

from taizhang.console.reviewing import Answer
from taizhang.review.reports.tally import Tally


class Face(Protocol):
    """Travels to where pages are made."""

    def page(self, number: int, answer: Answer) -> str:
        """What is said of one file; the same wherever it is said."""
        ...

    def written(self) -> "Sheets": ...


class Sheets(Protocol):
    """Puts pages on the standard output."""

    def add(self, page: str) -> None: ...

    def end(self, total: Tally, refusals: list[str], files: int) -> None: ...
