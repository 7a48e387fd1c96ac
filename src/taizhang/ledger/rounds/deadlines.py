"""A stated time limit as a date and a kind, where it can only mean one thing (整改时限)."""

from calendar import monthrange
from datetime import date

from taizhang.extraction import dates

# 长期坚持、立行立改 are words of the trade for kinds of measure (domain rules b2, b6).
STANDING_WORDS = ("长期坚持", "长期", "持续")
IMMEDIATE_WORDS = ("立行立改", "立即", "即知即改")


def last_day(text: str, reference: date | None) -> date | None:
    """The last day that ``text`` allows, or None where it names none or the date is damaged."""
    certain = [one.value for one in dates(text, reference=reference) if one.well_formed and one.value]
    return max((_end(value) for value in certain), default=None)


def _end(value: str | tuple[str, str]) -> date:
    """The last day of an ISO year, month, day, or of a pair of them."""
    last = value if isinstance(value, str) else value[1]
    year, month, day = ([int(part) for part in last.split("-")] + [0, 0])[:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def is_standing(text: str) -> bool:
    return any(word in text for word in STANDING_WORDS)


def is_immediate(text: str) -> bool:
    return any(word in text for word in IMMEDIATE_WORDS)
