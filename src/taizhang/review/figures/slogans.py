"""Slogans that count their own members: “四个不放过”, whose members share the word; “五明确”(目标、时限、…), listed behind it."""

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
    r"(?:\(|:|,|,?即:?|--|——|,做到)(?P<all>(?:[^,。;:、\n“”\"()]{1,20}[、,]){1,9}[^,。;:、\n“”\"()]{1,20})"
)
# “五明确”(整改措施、整改目标、…); “十四五”, “三重一大” and “两不愁三保障” are counted otherwise.
_TITLED = re.compile(
    r"“(?P<n>[二两三四五六七八九十])(?P<word>(?:个|大|项|类|种|条)?[^“”一二两三四五六七八九十百千\d、,。\n]{1,6})”[一-龥]{0,8}"
    r"(?:\((?:即:?|分别[为是]:?|指的?是?:?)?(?P<in>[^()\n。]{4,120})\)|(?::|-{1,2}|—{1,2}|,即:?)(?P<out>[^。;:,\n“”()]{4,120})(?=[。;\n]|$))"
)
_PART = re.compile(r"[、,;]")
_AND = re.compile(r"(?<=[^、,;]{2})[和及与](?=[^、,;]{2})")
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
    shared = list(_shared(manuscript))
    yield from shared
    for one in _titled(manuscript):
        if not any(one.span.start < other.span.end and other.span.start < one.span.end for other in shared):
            yield one


def _shared(manuscript: Manuscript) -> Iterator[Slogan]:
    for found in occurrences(manuscript, _SLOGAN):
        said = 2 if found["n"] == "两" else number(found["n"])
        for word in _words(found):
            listed = _before(manuscript, found, word) or _behind(manuscript, found, word)
            if said and listed:
                yield Slogan(listed[0], said, listed[1], word, listed[2])
                break


def _titled(manuscript: Manuscript) -> Iterator[Slogan]:
    for found in occurrences(manuscript, _TITLED):
        listed = found["in"] or found["out"]
        members = [one for one in _PART.split(listed) if one.strip()]
        said = 2 if found["n"] == "两" else number(found["n"])
        more = bool(_AND.search(members[-1])) if members else False
        if said and len(members) > 1 and said not in (len(members), len(members) + more):
            is_open = listed.rstrip().endswith(("等", "…"))
            yield Slogan(Span(*found.span()), said, len(members), found["word"], is_open)


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
    is_open = members[min(count, len(members) - 1)].rstrip().endswith(("等", "…"))
    return (Span(found.start(), listed.end()), count, is_open) if count >= _LEAST else None


def _run(members: Sequence[str], word: str) -> int:
    """How many members on end finish in the word, or start with it; one that does both counts for neither."""
    ending = next((index for index, one in enumerate(members) if not one.endswith(word)), len(members))
    starting = next((index for index, one in enumerate(members) if not one.startswith(word)), len(members))
    return max(ending, starting)
