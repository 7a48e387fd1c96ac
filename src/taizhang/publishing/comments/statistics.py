"""How letters of a year were dealt with (来信统计): every number with what it counts, days as working days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from taizhang.bureau.organizations.models import Organization
from taizhang.publishing.comments.models import Comment, Letter
from taizhang.publishing.comments.queries import UNIT_OF_LETTER
from taizhang.publishing.comments.states import OPEN, CommentState


@dataclass(frozen=True, slots=True)
class Counts:
    """``received`` = ``undecided`` + ``refused`` + ``admitted``; ``answered`` = ``in_time`` + ``late``.

    ``overdue`` are admitted ones that are not answered though their day is past; ``median_days`` is over ``answered``.
    """

    received: int
    undecided: int
    refused: int
    admitted: int
    answered: int
    in_time: int
    late: int
    overdue: int
    upheld: int
    median_days: float | None


def counts(unit: Organization, year: int, *, on: date, office: Organization | None = None) -> Counts:
    """Of letters that came in the year; with ``office`` only of those that it was given to answer."""
    rows = Comment.objects.filter(organization=unit, letter__received_at__year=year)
    if office:
        rows = rows.filter(office=office)
    letters = Letter.objects.filter(**{UNIT_OF_LETTER: unit.path}, received_at__year=year, comment=None)
    facts = list(
        rows.values_list("state", "due", "answer__days", "answer__late_days", "answer__draft__is_upheld")
    )
    return _counted(facts, 0 if office else letters.count(), on)


def _counted(
    facts: Sequence[tuple[str, date | None, int, int, bool | None]], undecided: int, on: date
) -> Counts:
    answered = [one for one in facts if one[0] == CommentState.ANSWERED]
    refused = sum(one[0] == CommentState.REFUSED for one in facts)
    late = sum(one[3] > 0 for one in answered)
    return Counts(
        received=len(facts) + undecided,
        undecided=undecided,
        refused=refused,
        admitted=len(facts) - refused,
        answered=len(answered),
        in_time=len(answered) - late,
        late=late,
        overdue=sum(one[0] in OPEN and one[1] is not None and one[1] < on for one in facts),
        upheld=sum(one[4] is True for one in answered),
        median_days=median(one[2] for one in answered) if answered else None,
    )
