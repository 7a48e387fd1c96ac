"""Which impossible range is made of possible dates in the wrong order (起止颠倒)."""

import re

from taizhang.documents.grammar.folding import fold
from taizhang.extraction import DateExpression, dates

_TO = re.compile(r"至|到|-|~")
_UNIT = re.compile(r"[年月日]")


def is_turned(text: str) -> bool:
    """True for 6月15日至6月9日 and 2023-2021年, False for 2月30日至3月5日."""
    folded = fold(text).replace(" ", "")
    for cut in _TO.finditer(folded):
        first, last = _whole(folded[: cut.start()], folded[cut.end() :])
        if first and last and first.value and last.value:
            return str(first.value) > str(last.value)
    return False


def _whole(first: str, last: str) -> tuple[DateExpression | None, DateExpression | None]:
    """Both ends read alone, each with the unit that the other has and it leaves out (6月5-3日)."""
    if not _UNIT.search(first) and (unit := last[-1:]):
        first += unit
    elif first[-1:].isdigit() and last[-1:] in "日月":
        first += last[-1]
    if "月" in first and last.endswith("日") and "月" not in last:
        last = first[: first.index("月") + 1] + last
    return _read(first), _read(last)


def _read(text: str) -> DateExpression | None:
    found = dates(text, reference="2024-12-31")
    alone = found[0] if len(found) == 1 else None
    return alone if alone and alone.well_formed and len(alone.span) == len(text) else None
