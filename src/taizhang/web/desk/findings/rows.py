"""The rows of a ledger: read once, filtered, sorted, grouped, counted (台账行)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import GONE, FindingState
from taizhang.ledger.measures.lights import Light, light_of
from taizhang.ledger.measures.milestones import next_date
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import with_progress
from taizhang.ledger.measures.tally import Tally
from taizhang.web.desk.findings.wanted import Wanted

LAST_DAY = date.max
COMPLETED = "completed"


@dataclass(frozen=True)
class Group:
    """A heading with the counts of what stands below it; ``depth`` starts at 0."""

    heading: str
    depth: int
    tally: Tally


def read(findings: QuerySet[Finding], today: date) -> list[Any]:
    """All findings of a round with progress and light, but those that live on in others; a handful of hundreds at most."""
    counted = findings.exclude(state__in=GONE).select_related("office")
    rows: list[Any] = list(with_progress(counted).order_by("number"))
    for row in rows:
        row.is_done = row.is_completed or row.state == FindingState.WRITTEN_OFF
        row.light = light_of(row.next_due, is_done=row.is_done, today=today)
    return rows


def chosen(rows: Sequence[Any], wanted: Wanted) -> list[Any]:
    """Those that fit what is wanted, in the order that is wanted."""
    found = _searched(rows, wanted.q) if wanted.q else rows
    tests: list[Callable[[Any], bool]] = []
    if wanted.state:
        tests.append(lambda row: stands(row, wanted.state))
    if wanted.light:
        tests.append(lambda row: row.light == wanted.light)
    if wanted.office:
        tests.append(lambda row: str(row.office_id or "none") == wanted.office)
    kept = [row for row in found if all(test(row) for test in tests)]
    return sorted(kept, key=_key(wanted.sort.lstrip("-")), reverse=wanted.sort.startswith("-"))


def stands(row: Any, state: str) -> bool:
    if state == COMPLETED:
        return bool(row.is_done) and row.state != FindingState.WRITTEN_OFF
    return bool(row.state == state)


def _searched(rows: Sequence[Any], words: str) -> list[Any]:
    here = Finding.objects.filter(pk__in=[row.pk for row in rows])
    said = Q(title__icontains=words) | Q(measures__text__icontains=words)
    found = set(here.filter(said).values_list("pk", flat=True))
    return [row for row in rows if row.pk in found]


def _key(sort: str) -> Callable[[Any], Any]:
    keys: dict[str, Callable[[Any], Any]] = {
        "number": lambda row: row.number,
        "due": lambda row: (row.is_done, row.next_due or LAST_DAY, row.number),
        "office": lambda row: (str(row.office or ""), row.number),
        "done": lambda row: (row.done_count / (row.measure_count or 1), row.number),
    }
    return keys[sort]


def with_measures(rows: Sequence[Any]) -> Sequence[Any]:
    """Adds the measures with their latest report, for the rows that are shown."""
    measures = Measure.objects.order_by("number").prefetch_related("reports", "milestones")
    prefetch_related_objects(rows, Prefetch("measures", measures))
    for row in rows:
        row.leaders = sorted({one.leader_name for one in row.measures.all() if one.leader_name})
        for measure in row.measures.all():
            measure.next_date = next_date(measure)
            measure.latest = next(reversed(measure.reports.all()), None)
    return rows


def tallies(rows: Sequence[Any]) -> dict[tuple[str, ...], Tally]:
    """The counts at every heading path and at all paths above it; () is the whole."""
    counts: dict[tuple[str, ...], Tally] = {(): Tally()}
    for row in rows:
        one = Tally.of([row])
        for depth in range(len(row.path) + 1):
            path = tuple(row.path[:depth])
            counts[path] = counts.get(path, Tally()) + one
    return counts


def in_groups(rows: Sequence[Any]) -> list[Any]:
    """Rows of one heading stand together, in the order in which their headings first appear."""
    first: dict[tuple[str, ...], int] = {}
    for place, row in enumerate(rows):
        for depth in range(1, len(row.path) + 1):
            first.setdefault(tuple(row.path[:depth]), place)
    return sorted(
        rows, key=lambda row: [first[tuple(row.path[:depth])] for depth in range(1, len(row.path) + 1)]
    )


def with_headings(rows: Sequence[Any], counts: dict[tuple[str, ...], Tally]) -> Iterator[Group | Any]:
    """The rows with a ``Group`` before each change of heading."""
    above: tuple[str, ...] = ()
    for row in rows:
        path = tuple(row.path)
        same = next(
            (at for at, (a, b) in enumerate(zip(above, path, strict=False)) if a != b),
            min(len(above), len(path)),
        )
        for depth in range(same, len(path)):
            yield Group(path[depth], depth, counts[path[: depth + 1]])
        above = path
        yield row


def by_light(rows: Sequence[Any]) -> list[tuple[Light, int]]:
    """How many rows show each light, worst first."""
    order = (Light.OVERDUE, Light.WARNING, Light.NOTICE, Light.NORMAL, Light.NONE, Light.DONE)
    return [(light, count) for light in order if (count := sum(row.light == light for row in rows))]
