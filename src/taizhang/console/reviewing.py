"""Reviewing one file (审核一份): opened, read and asked; what cannot be read is answered with a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from taizhang.console.opening import opened, sentence_of
from taizhang.documents.nodes import Document
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable
from taizhang.review import Profile, Report, Waiver, review
from taizhang.review.comparing.paper import Paper


@dataclass(frozen=True)
class Terms:
    """How to review; ``profile`` None takes that of each document's kind. ``keeps_data``: the file comes back too.

    ``against`` are files that must not contradict the one under check.
    ``base`` is the folder where relative paths begin, wherever the work is done.
    """

    profile: Profile | None = None
    reference: date | None = None
    waivers: tuple[Waiver, ...] = ()
    keeps_data: bool = False
    base: Path = Path()
    against: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Answer:
    """Either a report or the sentence that says why there is none."""

    file: Path
    report: Report | None = None
    refusal: str = ""
    data: bytes = b""


def answer(file: Path, terms: Terms, earlier: Sequence[Paper] = ()) -> Answer:
    try:
        data = opened(file, terms.base)
        document = parse(data, file.name)
    except Unreadable as refusal:
        return Answer(file, refusal=sentence_of(file, refusal))
    report = judged(document, file, terms, earlier)
    return Answer(file, report, data=data if terms.keeps_data else b"")


def judged(document: Document, file: Path, terms: Terms, earlier: Sequence[Paper] = ()) -> Report:
    others = [paper_at(path, terms.base) for path in terms.against]
    return review(
        document,
        profile=terms.profile,
        waivers=terms.waivers,
        reference=terms.reference,
        name=str(file),
        against=[*others, *earlier],
    )


@lru_cache(maxsize=16)
def paper_at(file: Path, base: Path) -> Paper:
    """A document to compare with, read once in each process; raises Unreadable."""
    return Paper.of(str(file), parse(opened(file, base), file.name))
