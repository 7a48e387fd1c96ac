"""The board of a round (督办看板): lights by office, how many were overdue week by week, and what got worse."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet, Value

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.lists.asked import NEVER, measure_shows
from taizhang.ledger.lists.models import MeasureLine
from taizhang.ledger.measures.lights import Light, Lighting, Limits
from taizhang.ledger.measures.states import MeasureState

WEEK = timedelta(days=7)
WEEKS, WORSE_SHOWN, OLDEST_SHOWN = 6, 30, 30
# The worst first, as the columns of the board stand.
COLUMNS = (Light.OVERDUE, Light.WARNING, Light.NOTICE, Light.NORMAL, Light.NONE, Light.DONE)


@dataclass(frozen=True)
class Row:
    """One office: the measures by light in the order of ``COLUMNS``, and how many were overdue on each past day."""

    office: int
    name: str
    lights: Sequence[int]
    past: Sequence[int]

    @property
    def total(self) -> int:
        return sum(self.lights)


@dataclass(frozen=True)
class Board:
    """``days`` are the past days of ``Row.past``, the earliest first; the last is today."""

    days: Sequence[date]
    rows: Sequence[Row]
    sums: Row
    worse: Sequence[MeasureLine]
    oldest: Sequence[MeasureLine]


def board(lines: QuerySet[MeasureLine], lighting: Lighting, before: Lighting) -> Board:
    """``before`` are the lights of a week ago. Four statements where the lights are known, whatever the number of measures."""
    today = lighting.today
    days = [today - WEEK * back for back in range(WEEKS, -1, -1)]
    counted = _counted(lines, lighting, days)
    offices = Organization.objects.in_bulk([office for office, *_counts in counted])
    rows = [_row(offices[office], counts) for office, *counts in counted]
    rows.sort(key=lambda row: [-n for n in row.lights])
    open_lines = lines.exclude(state=MeasureState.DONE)
    worse = _first(open_lines.filter(_worse(lighting, before)), WORSE_SHOWN, offices)
    oldest = _first(open_lines.filter(due_key__lt=today), OLDEST_SHOWN, offices)
    return Board(days, rows, _sums(rows, len(days)), worse, oldest)


def _first(
    lines: QuerySet[MeasureLine], at_most: int, offices: Mapping[int, Organization]
) -> list[MeasureLine]:
    """Those that were due the longest ago. Joined with offices, SQLite would begin with these and sort every line."""
    found = list(lines.select_related("measure", "finding").order_by("due_key", "place")[:at_most])
    for one in found:
        one.answering = offices[one.answering_id]
    return found


def _counted(lines: QuerySet[MeasureLine], lighting: Lighting, days: Sequence[date]) -> list[tuple[int, ...]]:
    """By office, in one pass that reads an index and no line: what a light comes to today is a few dates."""
    lit = {
        f"lit_{at}": Count(Value(1), filter=measure_shows(one, lighting)) for at, one in enumerate(COLUMNS)
    }
    past = {f"late_{at}": Count(Value(1), filter=_late_on(day)) for at, day in enumerate(days)}
    return list(lines.order_by().values_list("answering_id").annotate(**lit, **past))


def _row(office: Organization, counts: Sequence[int]) -> Row:
    lights, past = counts[: len(COLUMNS)], counts[len(COLUMNS) :]
    return Row(office.pk, office.short_name or office.name, lights, past)


def _late_on(day: date) -> Q:
    """Beyond its date and not done at the end of the day, by the dates of today: an extension that was granted since
    counts as if it had been granted from the beginning.
    """
    return Q(due_date__lt=day) & (Q(done_on__isnull=True) | Q(done_on__gt=day))


def _sums(rows: Sequence[Row], days: int) -> Row:
    lights = [sum(row.lights[at] for row in rows) for at in range(len(COLUMNS))]
    past = [sum(row.past[at] for row in rows) for at in range(days)]
    return Row(0, "", lights, past)


def _worse(now: Lighting, then: Lighting) -> Q:
    """Lines whose light a week ago was milder than it is now."""
    crossed = Q(due_key__gte=then.today, due_key__lt=now.today)
    for name in ("warning_until", "notice_until"):
        crossed |= _came_on(getattr(now.usual, name), getattr(then.usual, name), now.usual)
    # Said apart, so that an index is read in order from there until enough are found.
    return Q(due_key__gte=then.today, due_key__lt=NEVER) & crossed


def _came_on(until: date | None, before: date | None, limits: Limits) -> Q:
    if until is None or before is None:
        return Q(pk__in=())
    return Q(due_key__gt=before, due_key__lte=until, due_key__gte=limits.today)
