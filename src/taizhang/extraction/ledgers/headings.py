"""Which field a column heading names (列名识别): the exact word, a word at its end, a word inside it."""

import re
import unicodedata
from dataclasses import dataclass

from taizhang.extraction.ledgers.columns import EITHER, EXACT_ONLY, GENERIC, SYNONYMS, Field

BRACKET = re.compile(r"\(([^()]{0,30})\)")
NOT_WORD = re.compile(r"[\W_]+")
PARTS = re.compile(r"及其|及|和|与|、|/|(?<=.)[(]")
LONGEST = 24
# The rank of a heading that may mean several things: behind the plain words, before 是否销号.
VAGUE = 10

KNOWN: dict[str, tuple[Field, int]] = {
    word: (field, rank)
    for field, words in SYNONYMS.items()
    for rank, word in reversed(list(enumerate(words)))
}
WHOLE_WORDS = frozenset(word for word in KNOWN if word not in EXACT_ONLY and len(word) > 1)
LONGEST_WORD = max(map(len, WHOLE_WORDS))


@dataclass(frozen=True, slots=True)
class Match:
    """``fields`` holds one field, or the several that a mixed heading names (责任单位及责任人).

    ``quality`` 3 exact, 2 at the end, 1 inside; ``rank`` is the place of the word in its row of synonyms.
    """

    fields: tuple[Field, ...]
    quality: int
    rank: int
    word: str = ""


def plain(heading: str) -> str:
    """The heading without layout, punctuation and bracketed notes: 整改时限（年月） → 整改时限."""
    folded = unicodedata.normalize("NFKC", heading).lower()
    bare = NOT_WORD.sub("", BRACKET.sub("", folded))
    return bare or NOT_WORD.sub("", folded)


def exact(heading: str) -> Match | None:
    word = plain(heading)
    if word in EITHER:
        return Match((KNOWN.get(word, (EITHER[word][0], 0))[0],), 3, VAGUE, word)
    if word not in KNOWN:
        return None
    return known_as(word, 3)


def mixed(heading: str) -> Match | None:
    """A heading that names two or three different fields, each exactly: 责任单位（责任人）."""
    folded = "".join(unicodedata.normalize("NFKC", heading).split()).rstrip(")")
    matches = [exact(part) for part in PARTS.split(folded) if part]
    fields = tuple(
        dict.fromkeys(match.fields[0] for match in matches if match and match.fields != ("other",))
    )
    if len(fields) < 2 or not all(matches):
        return None
    return Match(fields, 3, 95, folded)


def partial(heading: str) -> Match | None:
    """The longest known word at the end (Chinese headings end in what they name), else inside."""
    word = plain(heading)
    sizes = range(min(len(word), LONGEST_WORD), 1, -1)
    if ending := next((word[-size:] for size in sizes if word[-size:] in WHOLE_WORDS), None):
        return known_as(ending, 2)
    for size in sizes:
        if 2 * size < len(word):
            break
        for start in range(len(word) - size):
            if (inside := word[start : start + size]) in WHOLE_WORDS:
                return known_as(inside, 1)
    return None


def known_as(word: str, quality: int) -> Match:
    field, rank = KNOWN[word]
    return Match((field,), quality, rank, word)


def match(heading: str) -> Match | None:
    if not heading.strip() or len(plain(heading)) > LONGEST:
        return None
    return mixed(heading) or exact(heading) or partial(heading)


def match_levels(levels: list[str]) -> Match | None:
    """The field of a column whose headings stand above one another, outermost first (责任清单 → 责任领导)."""
    levels = [level for level in levels if level.strip()]
    if not levels:
        return None
    last, above = levels[-1], levels[-2] if len(levels) > 1 else ""
    if above and plain(last) in GENERIC:
        return match(above)
    joined = exact(above + last) if above else None
    return mixed(last) or exact(last) or joined or partial(last) or (match(above) if above == last else None)
