"""Slogans that count their own members (“四个不放过”): members that all end, or all begin, in the counted word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from taizhang.documents.grammar.numerals import number
from taizhang.documents.span import Span
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences

_SLOGAN = re.compile(r"[“\"]?(?P<n>[二两三四五六七八九十])个(?P<word>[一-龥]{2,4})(?P<close>[”\"])?")
_BEFORE = re.compile(
    r"(?P<all>(?:[^,。;:、\n“”\"]{1,20}[、,]){1,9}[^,。;:、\n“”\"]{1,20}?)(?P<more>等)?(?:的|这|,做到|,即)?$"
)
_BEHIND = re.compile(
    r"(?:\(|:|,|,?即:?|——|,做到)(?P<all>(?:[^,。;:、\n“”\"()]{1,20}[、,]){1,9}[^,。;:、\n“”\"()]{1,20})"
)
_LEAST, _REACH = 2, 140


@dataclass(frozen=True, slots=True)
class Slogan:
    """``said`` members are promised, ``listed`` stand there; ``is_open``: the list ends in 等."""

    span: Span
    said: int
    listed: int
    word: str
    is_open: bool


def slogans(manuscript: Manuscript) -> Iterator[Slogan]:
    for found in occurrences(manuscript, _SLOGAN):
        said = 2 if found["n"] == "两" else number(found["n"])
        for word in _words(found):
            listed = _before(manuscript, found, word) or _behind(manuscript, found, word)
            if said and listed:
                yield Slogan(listed[0], said, listed[1], word, listed[2])
                break


def _words(found: re.Match[str]) -> Sequence[str]:
    """In quotation marks the word is whole; without them it may run on."""
    word = found["word"]
    return [word] if found["close"] else [word[:size] for size in range(len(word), 1, -1)]


def _before(manuscript: Manuscript, found: re.Match[str], word: str) -> tuple[Span, int, bool] | None:
    start = max(0, found.start() - _REACH)
    listed = _BEFORE.search(manuscript.folded[start : found.start()])
    if listed is None:
        return None
    members = re.split("[、,]", listed["all"])
    first = members[0]
    lead = first.find(word)  # 严格落实不摘责任、不摘政策 …
    count = _run([first[lead:] if lead > 0 and not first.endswith(word) else first, *members[1:]][::-1], word)
    before = sum(len(one) + 1 for one in members[: len(members) - count])
    span = Span(start + listed.start("all") + before, found.end())
    return (span, count, bool(listed["more"])) if count >= _LEAST else None


def _behind(manuscript: Manuscript, found: re.Match[str], word: str) -> tuple[Span, int, bool] | None:
    at = found.start("word") + len(word) + (1 if found["close"] else 0)
    listed = _BEHIND.match(manuscript.folded, at)
    if listed is None:
        return None
    members = re.split("[、,]", listed["all"])
    count = _run(members, word)
    is_open = members[min(count, len(members) - 1)].endswith("等")
    return (Span(found.start(), listed.end()), count, is_open) if count >= _LEAST else None


def _run(members: Sequence[str], word: str) -> int:
    """How many members on end finish in the word, or start with it; one that does both counts for neither."""
    ending = next((index for index, one in enumerate(members) if not one.endswith(word)), len(members))
    starting = next((index for index, one in enumerate(members) if not one.startswith(word)), len(members))
    return max(ending, starting)
