"""A document as one line of a summary, and its defects as lines of a list (汇总条目)."""

from dataclasses import dataclass

from taizhang.review.engine import Report
from taizhang.review.reports.labels import Translate, as_written
from taizhang.review.reports.places import place_label

PASSAGE = 120  # characters of a passage that are listed


@dataclass(frozen=True, slots=True)
class Defect:
    """``severity`` and ``code`` are words for programs, the rest is for people."""

    code: str
    severity: str
    place: str
    passage: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Entry:
    """``kind`` is what the document calls itself, empty where it does not say."""

    kind: str
    profile: str
    characters: int
    defects: tuple[Defect, ...]


def entry(report: Report, _: Translate = as_written) -> Entry:
    document = report.document
    defects = tuple(
        Defect(
            one.code,
            str(one.severity),
            place_label(one.place, document.format, _),
            shortened(one.text),
            one.message(_),
        )
        for one in report.diagnostics
    )
    return Entry(report.kind, report.profile, len(document.text), defects)


def shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= PASSAGE else line[: PASSAGE - 1] + "…"
