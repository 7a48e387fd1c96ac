"""How offices answer calls (报送统计): owed, in time, late, returned, accepted at first, adopted, by office and period."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q, QuerySet

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.models import Sending, Submission
from taizhang.ledger.calls.queries import with_sendings
from taizhang.ledger.calls.states import CallState, SubmissionState

COUNTS = (
    "owed",
    "pending",
    "missing",
    "in_time",
    "late",
    "late_days",
    "returned",
    "accepted",
    "at_first",
    "adopted",
)


@dataclass(frozen=True)
class OfficeCount:
    """``owed`` is the sum of ``pending`` (not yet due, nothing sent), ``missing`` (due, nothing sent), ``in_time`` and ``late``.

    In time and late go by the first version that was not taken back, ``late_days`` are its working days. ``returned``
    counts how often something was returned; ``accepted`` what was ever accepted, ``at_first`` that of it which was never
    returned, ``adopted`` what is noted as used at least once.
    """

    office: Organization | None
    owed: int = 0
    pending: int = 0
    missing: int = 0
    in_time: int = 0
    late: int = 0
    late_days: int = 0
    returned: int = 0
    accepted: int = 0
    at_first: int = 0
    adopted: int = 0

    def plus(self, other: "OfficeCount") -> "OfficeCount":
        sums = {name: getattr(self, name) + getattr(other, name) for name in COUNTS}
        return OfficeCount(self.office, **sums)


def counted(rows: QuerySet[Submission], first: date, last: date, *, at: datetime) -> list[OfficeCount]:
    """Of calls that are due in these days and stand, by office; in two statements."""
    due = rows.filter(call__state=CallState.OPEN, call__due_at__date__gte=first, call__due_at__date__lte=last)
    live = due.exclude(state=SubmissionState.LIFTED).annotate(
        adoption_count=Count("adoptions", filter=Q(adoptions__state="standing"), distinct=True)
    )
    found: dict[int, OfficeCount] = {}
    for one in with_sendings(live.order_by("office__path", "pk")):
        before = found.get(one.office_id, OfficeCount(one.office))
        found[one.office_id] = before.plus(_one(one, at))
    return list(found.values())


def total(rows: Iterable[OfficeCount]) -> OfficeCount:
    whole = OfficeCount(None)
    for one in rows:
        whole = whole.plus(one)
    return whole


def _one(row: Submission, at: datetime) -> OfficeCount:
    kept = [one for one in row.sendings.all() if not hasattr(one, "recall")]
    verdicts = [one.verdict for one in kept if hasattr(one, "verdict")]
    returned = sum(not one.is_accepted for one in verdicts)
    accepted = any(one.is_accepted for one in verdicts)
    return OfficeCount(
        None,
        owed=1,
        pending=int(not kept and row.call.due_at >= at),
        missing=int(not kept and row.call.due_at < at),
        in_time=int(bool(kept) and not kept[0].is_late),
        late=int(bool(kept) and kept[0].is_late),
        late_days=kept[0].late_days if kept else 0,
        returned=returned,
        accepted=int(accepted),
        at_first=int(accepted and _at_first(kept)),
        adopted=int(bool(row.adoption_count)),  # type: ignore[attr-defined]
    )


def _at_first(kept: Sequence[Sending]) -> bool:
    first = next((one.verdict for one in kept if hasattr(one, "verdict")), None)
    return first is not None and first.is_accepted
