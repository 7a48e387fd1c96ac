"""Labelled papers and how a reading of them is graded (打分)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from taizhang.documents.parse import from_text
from taizhang.extraction import Proposal, extract

CORPUS = Path(__file__).parent / "corpus"
MARKS = re.compile(r"⦃(?P<level>\d):(?P<heading>.*?)⦄|⟬(?P<duty>.*?)⟭|(?P<sign>[⟪⟫⟦⟧⟨⟩])")


@dataclass
class Expected:
    """A finding as the marks of a paper have it. Measures are (start, end, duty)."""

    path: tuple[str, ...]
    status: str | None
    title: str = ""
    start: int = 0
    measures: list[tuple[int, int, dict[str, str]]] = field(default_factory=list)


class Marked:
    """A paper with its truth in it: ⟪title⟫ ⟦measure⟧ ⟨status⟩ ⦃1:heading of the path⦄ ⟬leader=…;due=…⟭.

    A first line #overall=… is the status said of all findings. Marks are no part of the text.
    """

    def __init__(self, path: Path) -> None:
        raw = path.read_text("utf-8")
        head, _, rest = raw.partition("\n")
        self.overall = head.removeprefix("#overall=") if head.startswith("#overall=") else None
        raw = rest if self.overall else raw
        self.text, self.findings, self._headings, self._open = "", [], {}, 0
        position = 0
        for match in MARKS.finditer(raw):
            self.text += raw[position : match.start()]
            position = match.end()
            self._take(match)
        self.text += raw[position:]

    findings: list[Expected]
    _headings: dict[int, str]

    def _take(self, match: re.Match[str]) -> None:
        if match["level"]:
            level = int(match["level"])
            self._headings = {key: value for key, value in self._headings.items() if key < level} | {
                level: match["heading"]
            }
        elif match["duty"] is not None:
            self.findings[-1].measures[-1][2].update(pair.split("=") for pair in match["duty"].split(";"))
        elif match["sign"] in "⟪⟦⟨":
            self._open = len(self.text)
            if match["sign"] == "⟪":
                path = tuple(self._headings[level] for level in sorted(self._headings))
                self.findings.append(Expected(path, self.overall, start=self._open))
        else:
            self._close(match["sign"])

    def _close(self, sign: str) -> None:
        said = self.text[self._open :]
        if sign == "⟫":
            self.findings[-1].title = said
        elif sign == "⟧":
            self.findings[-1].measures.append((self._open, len(self.text), {}))
        else:
            self.findings[-1].status = said


def bare(text: str | None) -> str:
    return re.sub(r"[\W_]+", "", text or "")


@dataclass
class Grades:
    findings: float
    measures: float
    paths: int
    statuses: int
    invented: list[str]
    duties: list[tuple[str, str, str | None]]
    missed: list[str]


def f1(right: int, read: int, expected: int) -> float:
    return 2 * right / (read + expected) if read + expected else 1.0


def same(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """At least half of what either covers is covered by both."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and 2 * shared >= max(a[1], b[1]) - min(a[0], b[0])


def grade(paper: Marked, read: Proposal) -> Grades:
    """Findings count by wording, measures by place; duties are compared value by value."""
    titles = {bare(finding.title): finding for finding in read.findings}
    pairs = [
        (wanted, titles[bare(wanted.title)]) for wanted in paper.findings if bare(wanted.title) in titles
    ]
    spans = [(measure.span.start, measure.span.end, measure) for f in read.findings for measure in f.measures]
    wanted = [measure for finding in paper.findings for measure in finding.measures]
    found = [(w, next((s for s in spans if same(s[:2], w[:2])), None)) for w in wanted]
    duties = [
        (key, value, getattr(hit[2], {"unit": "lead_unit"}.get(key, key)))
        for w, hit in found
        if hit
        for key, value in w[2].items()
    ]
    missed = [paper.text[w[0] : w[1]] for w, hit in found if hit is None]
    return Grades(
        f1(len(pairs), len(read.findings), len(paper.findings)),
        f1(len(wanted) - len(missed), len(spans), len(wanted)),
        sum([*map(bare, a.path)] == [*map(bare, b.path)] for a, b in pairs),
        sum(bare(a.status) == bare(b.status) for a, b in pairs),
        [b.title for a, b in pairs if b.status and not a.status],
        [duty for duty in duties if duty[1] != duty[2]],
        missed + [w.title for w in paper.findings if bare(w.title) not in titles],
    )


@pytest.fixture
def mark() -> Callable[[str], Marked]:
    return lambda name: Marked(CORPUS / f"{name}.txt")


@pytest.fixture
def graded() -> Callable[[Marked], Grades]:
    return lambda paper: grade(paper, extract(from_text(paper.text)))


@pytest.fixture
def read() -> Callable[[str], Proposal]:
    return lambda text: extract(from_text(text))
