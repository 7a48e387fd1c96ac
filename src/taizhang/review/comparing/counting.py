"""How many a document says there are, or lists (清点), and where it says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taizhang.review.comparing.comparison import Contrast
from taizhang.review.comparing.kinship import are_kin
from taizhang.review.comparing.paper import FEEDBACK, Paper, Stated
from taizhang.review.diagnostic import Remark

DONE = re.compile(
    r"^(?:已|均已|全部|按期|按时|如期)*(?:完成|整改|办结|销号|整改完成|完成整改|整改到位|完成销号|落实到位)$"
)
ONGOING = re.compile(r"^(?:正在|尚在|仍在|持续)|(?:推进|整改|办理)中$")


@dataclass(frozen=True, slots=True)
class Sentences:
    """What to say where both state it, where only this one does, and where only the other one does."""

    both: str
    here: str
    there: str


def counted(paper: Paper, what: str) -> Stated | None:
    """What it states; else, where items stand one a row or one a paragraph of a letter, what it lists."""
    return paper.stated.get(what) or listed(paper, what)


def listed(paper: Paper, what: str) -> Stated | None:
    found = paper.manuscript.proposal.findings
    if not found:
        return None
    number = 0
    if paper.has_rows:
        number = {
            "findings": len(found),
            "measures": sum(len(one.measures) for one in found),
            "done": sum(bool(DONE.search(one.status or "")) for one in found),
            "ongoing": sum(bool(ONGOING.search(one.status or "")) for one in found),
        }.get(what, 0)
        if what in ("done", "ongoing") and not all(one.status for one in found):
            return None
    depth = {"aspects": 1, "classes": 2}.get(what, 0)
    if depth and (paper.kind == FEEDBACK or paper.has_rows) and all(len(one.path) >= depth for one in found):
        number = len({one.path[:depth] for one in found})
    return Stated(number, found[0].span) if number else None


def differing(paper: Paper, other: Paper, what: str, sentences: Sentences) -> Iterator[Contrast]:
    """``what`` is the name of a count; one of the two must state it in words."""
    mine, theirs = paper.stated.get(what), other.stated.get(what)
    if not (mine or theirs) or not are_kin(paper, other):
        return
    here, there = counted(paper, what), counted(other, what)
    if here and there and here.number != there.number:
        template = sentences.there if not mine else sentences.both if theirs else sentences.here
        params: dict[str, object] = {"number": here.number, "other": there.number}
        yield Contrast(Remark(here.span, template, params), there.span)
