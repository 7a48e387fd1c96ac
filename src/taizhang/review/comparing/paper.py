"""A document among others (比对材料), with its name and what comparisons ask of it, worked out once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from taizhang.documents.nodes import Document
from taizhang.documents.span import Span
from taizhang.extraction.prose.declared import declared_counts
from taizhang.review.diagnostic import Elsewhere
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import TITLE, of_role

LEDGER, FEEDBACK, BULLETIN = "整改台账", "反馈意见", "整改通报"
PASSAGE_MOST = 200
# How many problems were handed over, where the noun comes first; 上轮反馈问题 are others.
TOTAL = re.compile(
    r"(?<![上往一]轮)(?<!年)反馈(?:的|意见)?(?:具体)?问题(?:共|共计)?(?P<number>\d{1,3})[个项条](?!以上)"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that the document states about itself, and where."""

    number: int
    span: Span


class Paper:
    """``name`` as it was given in: a path, or what people call it."""

    def __init__(self, name: str, manuscript: Manuscript) -> None:
        self.name, self.manuscript = name, manuscript

    @classmethod
    def of(cls, name: str, document: Document) -> "Paper":
        """Judged on no day of its own: relative dates of another year mean another year."""
        return cls(name, Manuscript(document))

    @cached_property
    def meta(self) -> dict[str, str]:
        return self.manuscript.proposal.meta

    @property
    def kind(self) -> str:
        return self.meta.get("kind", "")

    @property
    def has_rows(self) -> bool:
        """Findings stand one a row, so that counting them is certain."""
        return bool(self.manuscript.tables) and self.kind == LEDGER

    @cached_property
    def stated(self) -> dict[str, Stated]:
        """aspects, classes, findings, measures, done, ongoing: the first count of each in the prose."""
        reading = self.manuscript.reading
        spans = [one.span for one in self.manuscript.paragraphs]
        found = {
            name: Stated(number, span) for name, (number, span) in declared_counts(reading, spans).items()
        }
        return found if "findings" in found else found | self._total()

    def _total(self) -> dict[str, Stated]:
        for found in TOTAL.finditer(self.manuscript.folded):
            if self.manuscript.is_content(Span(*found.span())):
                return {"findings": Stated(int(found["number"]), Span(*found.span()))}
        return {}

    @cached_property
    def heading(self) -> Span:
        """The title, else the first stretch with text: where something that is not there is missed."""
        titles: Sequence[Span] = [one.span for one in of_role(self.manuscript.passages, TITLE)]
        content = [one for one in self.manuscript.content if self.manuscript[one].strip()]
        return next(iter([*titles, *content]), Span(0, 0))

    def elsewhere(self, span: Span) -> Elsewhere:
        document, text = self.manuscript.document, self.manuscript.text
        before = re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", text[: span.start])
        line, column = (len(before), len(before[-1]) + 1) if document.format == "txt" else (0, 0)
        said = " ".join(text[span.start : span.end].split())[:PASSAGE_MOST]
        place = self.manuscript.place_at(span.start)
        return Elsewhere(self.name, span, said, document.format, place, line, column)
