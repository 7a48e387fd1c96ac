"""The board of a round (督办看板): lights by office, how many were overdue week by week, and what got worse."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from taizhang.ledger.lists.asked import NEVER
from taizhang.ledger.lists.counting import Cell, measure_cells
from taizhang.ledger.lists.models import MeasureLine
from taizhang.ledger.measures.lights import Light, Lighting, Limits
from taizhang.ledger.measures.states import MeasureState

WEEK = timedelta(days=7)
WEEKS, WORSE_SHOWN, OLDEST_SHOWN = 6, 30, 30
# The worst first, as the columns of the board stand.
COLUMNS = (Light.OVERDUE, Light.WARNING, Light.NOTICE, Light.NORMAL, Light.NONE, Light.DONE)
OFFICE = ("answering_id", "answering__short_name", "answering__name")


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
    """``before`` are the lights of a week ago. Four statements, whatever the number of measures."""
    today = lighting.today
    days = [today - WEEK * back for back in range(WEEKS, -1, -1)]
    cells = measure_cells(lines, lighting, by=OFFICE)
    past = _overdue_on(lines, days)
    rows = [_row(office, name, cells, past) for office, name in _offices(cells)]
    rows.sort(key=lambda row: [-n for n in row.lights])
    open_lines = lines.exclude(state=MeasureState.DONE).select_related("measure", "finding", "answering")
    return Board(
        days,
        rows,
        _sums(rows, len(days)),
        list(open_lines.filter(_worse(lighting, before)).order_by("due_key", "place")[:WORSE_SHOWN]),
        list(open_lines.filter(due_key__lt=today).order_by("due_key", "place")[:OLDEST_SHOWN]),
    )


def _offices(cells: Sequence[Cell]) -> list[tuple[int, str]]:
    return list(dict.fromkeys((cell.of[0], cell.of[1] or cell.of[2]) for cell in cells))


def _row(office: int, name: str, cells: Sequence[Cell], past: dict[int, list[int]]) -> Row:
    ours = [cell for cell in cells if cell.of[0] == office]
    lights = [sum(cell.lines for cell in ours if cell.light == light) for light in COLUMNS]
    return Row(office, name, lights, past[office])


def _sums(rows: Sequence[Row], days: int) -> Row:
    lights = [sum(row.lights[at] for row in rows) for at in range(len(COLUMNS))]
    past = [sum(row.past[at] for row in rows) for at in range(days)]
    return Row(0, "", lights, past)


def _overdue_on(lines: QuerySet[MeasureLine], days: Sequence[date]) -> dict[int, list[int]]:
    """By office, how many measures were beyond their date and not done at the end of each day, by the dates of today:
    an extension that was granted since counts as if it had been granted from the beginning.
    """
    late = {
        f"day_{at}": Count(
            "pk",
            filter=Q(due_date__lt=day) & (Q(measure__done_on__isnull=True) | Q(measure__done_on__gt=day)),
        )
        for at, day in enumerate(days)
    }
    counted = lines.order_by().values_list("answering_id").annotate(**late)
    return {row[0]: list(row[1:]) for row in counted}


def _worse(now: Lighting, then: Lighting) -> Q:
    """Lines whose light a week ago was milder than it is now."""
    crossed = Q(due_key__gte=then.today, due_key__lt=now.today)
    for name in ("warning_until", "notice_until"):
        crossed |= _came_on(getattr(now.usual, name), getattr(then.usual, name), now.usual)
    return crossed & Q(due_key__lt=NEVER)


def _came_on(until: date | None, before: date | None, limits: Limits) -> Q:
    if until is None or before is None:
        return Q(pk__in=())
    return Q(due_key__gt=before, due_key__lte=until, due_key__gte=limits.today)
