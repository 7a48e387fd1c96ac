"""A stated time limit as a date and a kind, where it can only mean one thing (整改时限)."""

from datetime import date

# 长期坚持、立行立改 are words of the trade for kinds of measure (domain rules b2, b6).
STANDING_WORDS = ("长期坚持", "长期", "持续")
IMMEDIATE_WORDS = ("立行立改", "立即", "即知即改")


def last_day(text: str, reference: date | None) -> date | None:
    """The last day that ``text`` allows, or None where it names none or is damaged."""
    from taizhang.extraction import dates

    certain = [one.last_day for one in dates(text, reference=reference) if one.well_formed and one.last_day]
    return max(certain) if certain else None


def is_standing(text: str) -> bool:
    return any(word in text for word in STANDING_WORDS)


def is_immediate(text: str) -> bool:
    return any(word in text for word in IMMEDIATE_WORDS)
