"""The edited text of a bulletin, one paragraph per line, to an official document (成文)."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from taizhang.publishing.exports.word.letter import Block, OfficialDocument, Paragraph, Table
from taizhang.publishing.exports.word.tail import written_date

# GB/T 9704, 7.3.3, and the half-width brackets and dots that people type instead.
LABELS = (
    (1, re.compile("[一二三四五六七八九十百]{1,4}、")),
    (2, re.compile("[（(][一二三四五六七八九十百]{1,4}[）)]")),
    (3, re.compile("[0-9]{1,3}(?:[.．、](?![0-9]))")),
    (4, re.compile("[（(][0-9]{1,3}[）)]")),
)
# Two lines of the grid: what is longer is not the head of anything but a sentence of the text.
LONGEST_HEAD = 56
OPENING, CLOSING = "“‘《（(〔【", "”’》）)〕】"


def from_text(text: str, *, title: str, issuer: str, day: date) -> OfficialDocument:
    """The document that a text makes; set its further fields with ``dataclasses.replace``.

    Lines are taken as they are, without the blanks around them; empty lines fall away. A first line that
    repeats the title and last lines that repeat issuer and date fall away too: the layout sets them.
    Lines with the same number of tabs inside, two or more in a row, are a table with its header first.
    """
    lines = [line for _start, line in lines_of(text, title=title, issuer=issuer, day=day)]
    return OfficialDocument(title, tuple(_blocks(lines)), issuer, day)


def lines_of(text: str, *, title: str, issuer: str, day: date) -> list[tuple[int, str]]:
    """The lines that are set, in their order, each with where in ``text`` it begins."""
    lines, start = [], 0
    for line in text.splitlines(keepends=True):
        if bare := line.strip():
            lines.append((start + len(line) - len(line.lstrip()), bare))
        start += len(line)
    if lines and _bare(lines[0][1]) == _bare(title):
        lines = lines[1:]
    while lines and _bare(lines[-1][1]) in {_bare(issuer), written_date(day)}:
        lines = lines[:-1]
    return lines


def paragraph_of(line: str) -> Paragraph:
    """A line with its level: a heading, a head that runs into its text, or body."""
    level, label = _label(line)
    if not level:
        return Paragraph(line)
    end = _end_of_sentence(line, label)
    if end >= len(line):
        is_heading = len(line) <= LONGEST_HEAD and (level <= 2 or line[-1] not in "。；;")
        return Paragraph(line, level) if is_heading else Paragraph(line)
    if end > LONGEST_HEAD or line[end - 1] in "；;":
        return Paragraph(line)
    return Paragraph(line[end:], level, line[:end])


def _label(line: str) -> tuple[int, int]:
    """Level and length of the label at the beginning, or 0 and 0."""
    for level, pattern in LABELS:
        if found := pattern.match(line):
            return level, found.end()
    return 0, 0


def _end_of_sentence(line: str, start: int) -> int:
    """Where the first sentence ends, stops inside quotes and brackets not counted."""
    depth = 0
    for place, character in enumerate(line[start:], start):
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and character in "。：:；;":
            return place + 1
    return len(line)


def _blocks(lines: list[str]) -> Iterator[Block]:
    for tabs, group in groupby(lines, key=lambda line: line.count("\t")):
        rows = list(group)
        if tabs and len(rows) > 1:
            yield Table(tuple(tuple(cell.strip() for cell in row.split("\t")) for row in rows))
        else:
            yield from map(paragraph_of, rows)


def _bare(line: str) -> str:
    return "".join(line.split())
