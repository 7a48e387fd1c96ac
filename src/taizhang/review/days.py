"""Days behind what a text writes (日子): the first and last day of an ISO value, and the days of the document itself."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from taizhang.documents.span import Span
from taizhang.extraction import DateExpression, dates
from taizhang.extraction.dates import Value
from taizhang.review.manuscript import Manuscript


def first_day(value: Value) -> date:
    """The first day of 2025, 2025-06, 2025-06-30 or of a pair."""
    parts = [int(part) for part in (value if isinstance(value, str) else value[0]).split("-")]
    year, month, day = [*parts, 1, 1][:3]
    return date(year, month, day)


def last_day(value: Value) -> date:
    """The last day of 2025, 2025-06, 2025-06-30 or of a pair."""
    parts = [int(part) for part in (value if isinstance(value, str) else value[1]).split("-")]
    year, month = [*parts, 12][:2]
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


def latest(day: date, today: date) -> date:
    """The last time this day of the year had come: a month and day whose year was inherited may mean that one."""
    # The 28th stands for the days behind it, which not every year has.
    for year in (today.year, today.year - 1):
        near = day.replace(year=year, day=min(day.day, 28))
        if near <= today:
            return near
    return day


def due_day(written: str | None) -> date | None:
    """The last day that a time limit as written allows, None for 长期坚持, a damaged date and nothing."""
    found = [one.value for one in dates(written or "") if one.value and one.well_formed and not one.inherited]
    return last_day(found[-1]) if found else None


def spoken(day: date) -> str:
    """As an official text writes it."""
    return f"{day.year}年{day.month}月{day.day}日"


def own_day(manuscript: Manuscript) -> date | None:
    """The day the document speaks from: the reference day, else the day it was published or signed."""
    if manuscript.reference:
        return manuscript.reference
    published = stated_day(manuscript, "published_date")
    if published:
        return published
    signed = [one.value for one in of_role(manuscript, "signature") if one.value]
    return last_day(signed[-1]) if signed else None


def stated_day(manuscript: Manuscript, name: str) -> date | None:
    """A day of the document's head: inspection_to, feedback_date, published_date, as_of."""
    value = manuscript.proposal.meta.get(name)
    return date.fromisoformat(value) if value else None


def of_role(manuscript: Manuscript, role: str) -> Iterable[DateExpression]:
    return (one for one in manuscript.dates if one.role == role and one.well_formed)


def place_of(manuscript: Manuscript, day: date, *, near: str = "") -> Span | None:
    """Where the text writes this day as the end of a date or range, the one whose sentence holds ``near`` first."""
    found = [one.span for one in manuscript.dates if _is_day(one, day)]
    named = [one for one in found if near in manuscript.folded[one.end : one.end + 60].partition("。")[0]]
    return next(iter(named or found), None)


def _is_day(expression: DateExpression, day: date) -> bool:
    value = expression.value
    return value is not None and day in (last_day(value), first_day(value)) and expression.kind in DAILY


DAILY = ("date", "range")
