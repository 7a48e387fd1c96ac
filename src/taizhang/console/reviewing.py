"""Reviewing one file (审核一份): opened, read and asked; what cannot be read is answered with a sentence."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from taizhang.console.opening import opened, sentence_of
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable
from taizhang.review import Profile, Report, Waiver, review


@dataclass(frozen=True)
class Terms:
    """How to review; ``profile`` None takes that of each document's kind. ``keeps_data``: the file comes back too.

    ``base`` is the folder where relative paths begin, wherever the work is done.
    """

    profile: Profile | None = None
    reference: date | None = None
    waivers: tuple[Waiver, ...] = ()
    keeps_data: bool = False
    base: Path = Path()


@dataclass(frozen=True)
class Answer:
    """Either a report or the sentence that says why there is none."""

    file: Path
    report: Report | None = None
    refusal: str = ""
    data: bytes = b""


def answer(file: Path, terms: Terms) -> Answer:
    try:
        data = opened(file, terms.base)
        document = parse(data, file.name)
    except Unreadable as refusal:
        return Answer(file, refusal=sentence_of(file, refusal))
    report = review(document, profile=terms.profile, waivers=terms.waivers, reference=terms.reference)
    return Answer(file, report, data=data if terms.keeps_data else b"")
