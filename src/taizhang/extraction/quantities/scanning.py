"""All quantities of a text in reading order (数量扫描): what is a date, a code, a title or a set phrase is left out."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from taizhang.documents.grammar.folding import fold
from taizhang.documents.span import Span
from taizhang.extraction.dates import dates
from taizhang.extraction.quantities.arabic import arabic
from taizhang.extraction.quantities.bare import bare
from taizhang.extraction.quantities.chinese import chinese
from taizhang.extraction.quantities.fixed import fixed_expression
from taizhang.extraction.quantities.quantity import Quantity
from taizhang.extraction.quantities.shares import shares

# Titles of documents hold numbers that belong to the title; addresses of pages and mail boxes hold none at all.
_TITLES = (re.compile(r"《[^《》\n]{1,120}》"), re.compile(r"(?:https?://|www\.)[!-~]{1,300}"))
_BEFORE_AT, _FROM_AT = re.compile(r"[\w.+-]{1,64}$"), re.compile(r"@[\w.-]{1,64}")
# “26条”: a policy goes by the number of its articles.
_ARTICLES = re.compile(r"[“\"]\d{1,3}条[”\"]")
# A short quotation without Arabic digits is a name: “四化”, “三大行动”.
_QUOTED = re.compile(r"[“\"‘「]([^“”\"‘’「」\n]{1,10})[”\"’」]")


# Claims and rules ask for the quantities of the same text.
@lru_cache(maxsize=4)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a text in reading order, none overlapping another."""
    folded = folded_cells(text)
    taken = sorted(chain((one.span for one in dates(text)), _names(folded)))
    found = chain(shares(text, folded), arabic(text, folded), chinese(text, folded), bare(text, folded))
    free = _free(sorted(found, key=lambda one: (one.digits.start, -one.core.end)), taken)
    return tuple(one for one in free if fixed_expression(folded, one.core) is None)


def folded_cells(text: str) -> str:
    """Folded, with the tab between two cells as a line break: no number reaches into the next cell for its unit."""
    return fold(text.replace("\t", "\n"))


def _names(folded: str) -> Iterable[Span]:
    for pattern in _TITLES:
        for match in pattern.finditer(folded):
            yield Span(*match.span())
    for match in _FROM_AT.finditer(folded):
        box = _BEFORE_AT.search(folded[max(0, match.start() - 64) : match.start()])
        yield Span(match.start() - len(box[0]) if box else match.start(), match.end())
    for match in _ARTICLES.finditer(folded):
        yield Span(*match.span())
    for match in _QUOTED.finditer(folded):
        if not any(sign.isdigit() and sign.isascii() for sign in match[1]) and "分之" not in match[1]:
            yield Span(*match.span(1))


def _free(found: Iterable[Quantity], taken: Sequence[Span]) -> Iterable[Quantity]:
    """Those that touch no date and no name, each place given once, the earliest and longest first."""
    index, end = 0, 0
    for one in found:
        while index < len(taken) and taken[index].end <= one.digits.start:
            index += 1
        blocked = (
            index < len(taken) and taken[index].start < one.core.end and one.core.start < taken[index].end
        )
        if not blocked and one.digits.start >= end:
            end = one.core.end
            yield one
