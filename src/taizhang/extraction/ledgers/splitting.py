"""Several measures in one cell (一格多条): numbered, by line, by sentence; one text stays whole."""

import re
from dataclasses import dataclass

from taizhang.documents.grammar.numerals import number
from taizhang.documents.nodes import Document
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.grid import inner

CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)}

# One row per way of numbering; every pattern matches a bounded marker, its group is the number.
FAMILIES: tuple[re.Pattern[str], ...] = (
    re.compile(r"([一二三四五六七八九十]{1,3})、"),
    re.compile(r"[（(]([一二三四五六七八九十]{1,3})[）)]、?"),
    re.compile(r"(?<![\d.．])(\d{1,2})\s?[.．、](?!\d)"),
    re.compile(r"[（(](\d{1,2})[）)]、?"),
    re.compile(r"(?<![\d（(])(\d{1,2})[）)]、?"),
    re.compile(r"([\u2460-\u2473])、?"),
    re.compile(r"(?:措施|任务|举措)\s?([一二三四五六七八九十\d]{1,3})\s?[：:、.]"),
    re.compile(r"第([一二三四五六七八九十]{1,3})[，,、：:]"),
    re.compile(r"([一二三四五六七八九十]{1,3})是[：:，]?"),
)
STARTS_AFTER = "。；;！!？?：:\n\r\v"
LEAD_END = ("：", ":")
SENTENCE = re.compile(r"[。；;！]+[”’》）)]*")
OPEN, CLOSE = "“‘《（(【", "”’》）)】"
SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Item:
    """One measure of a cell: its span without marker and white space, and the marker."""

    span: Span
    label: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """``lead`` is text before the first marker that belongs to no item, or None."""

    items: tuple[Item, ...]
    lead: Span | None = None


def value(numeral: str) -> int:
    return CIRCLED.get(numeral) or number(numeral) or 0


def split(document: Document, span: Span) -> Split:
    """The measures that a cell holds; an empty span has none."""
    span = inner(document, span)
    if not len(span):
        return Split(())
    text = document.text[span.start : span.end]
    marks = best_marks(text)
    pieces = numbered(text, marks) if marks else unnumbered(text)
    items = []
    for label, start, end in pieces:
        piece = inner(document, Span(span.start + start, span.start + end))
        if len(piece):
            items.append(Item(piece, label))
    lead = lead_before(text, marks[0].start()) if marks else None
    where = None if lead is None else inner(document, Span(span.start, span.start + lead))
    return Split(tuple(items), where)


def best_marks(text: str) -> list[re.Match[str]]:
    """The run of markers that begins first; at the same place the one that goes further."""
    runs = [run for family in FAMILIES if (run := rising_run(text, family))]
    return min(runs, key=lambda run: (run[0].start(), -len(run)), default=[])


def rising_run(text: str, family: re.Pattern[str]) -> list[re.Match[str]]:
    """Markers at beginnings of sentences whose numbers rise by one (a skipped number is tolerated)."""
    run: list[re.Match[str]] = []
    for mark in family.finditer(text):
        this = value(mark.group(1))
        if not at_beginning(text, mark.start()):
            continue
        if (not run and (this == 1 or not text[: mark.start()].strip())) or (
            run and 1 <= this - value(run[-1].group(1)) <= 2
        ):
            run.append(mark)
    return run if len(run) > 1 or (run and not text[: run[0].start()].strip()) else []


def at_beginning(text: str, position: int) -> bool:
    before = text[:position].rstrip(" \t\u3000")
    return not before or before[-1] in STARTS_AFTER or position - len(before) > 0


def numbered(text: str, marks: list[re.Match[str]]) -> list[tuple[str, int, int]]:
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [(mark.group(0).strip(), mark.end(), end) for mark, end in zip(marks, ends, strict=True)]


def lead_before(text: str, position: int) -> int | None:
    """Text before the first marker is lost to no one, unless it only announces (整改措施：)."""
    before = text[:position].strip()
    return position if len(before) > 1 and not before.endswith(LEAD_END) else None


def unnumbered(text: str) -> list[tuple[str, int, int]]:
    """Lines where none breaks a sentence, then sentences and clauses; scraps stay attached."""
    cuts = [at for at in sentence_ends(text) if at < len(text.rstrip())]
    cuts = sorted({*cuts, *line_ends(text)})
    pieces: list[tuple[str, int, int]] = []
    start = 0
    for end in [*cuts, len(text)]:
        if len(text[start:end].strip()) >= SHORTEST and len(text[end:].strip()) not in range(1, SHORTEST):
            pieces.append(("", start, end))
            start = end
    if start < len(text.rstrip()):
        pieces.append(("", start, len(text)))
    return pieces


def sentence_ends(text: str) -> list[int]:
    ends = []
    for mark in SENTENCE.finditer(text):
        before = text[: mark.end()]
        if sum(before.count(char) for char in OPEN) <= sum(before.count(char) for char in CLOSE):
            ends.append(mark.end())
    return ends


def line_ends(text: str) -> list[int]:
    """A line break separates measures only where no line ends in the middle of a sentence."""
    lines = text.splitlines(keepends=True)
    bodies = [line.strip() for line in lines if line.strip()]
    if len(bodies) < 2 or any(len(body) < SHORTEST or body[-1] in "，、,：:；;。！" for body in bodies):
        return []
    ends, at = [], 0
    for line in lines[:-1]:
        at += len(line)
        ends.append(at)
    return ends
