"""Questions about meetings: which ones, and how many of each kind in a period (“召开专题会议2次”)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.meetings.kinds import KINDS
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.meetings.states import MeetingState
from taizhang.bureau.organizations.models import Organization

# Minutes of a party group are for those who sit there and those who watch over it.
READERS = frozenset({Role.RECTIFIER, Role.LEADER, Role.SECRETARY, Role.OVERSIGHT})


def meetings_for(actor: Actor) -> QuerySet[Meeting]:
    """Meetings in the readers' subtrees, and those at which the actor, or whom they stand in for, was expected."""
    seen = Q(record__attendances__person__in=actor.standing) | Q(record__chair__in=actor.standing)
    for post in actor.posts:
        if post.role in READERS:
            seen |= Q(organization__path__startswith=post.path)
    visible = Meeting.objects.filter(pk__in=Meeting.objects.filter(seen).order_by().values("pk"))
    return visible.select_related("organization", "record__chair").order_by("-record__held_on", "-pk")


@dataclass(frozen=True)
class KindCount:
    code: str
    name: str
    count: int


def held(
    organization: Organization, *, first: date | None = None, last: date | None = None
) -> QuerySet[Meeting]:
    """Meetings of the subtree held from ``first`` to ``last``, both included; struck ones were none."""
    found = Meeting.objects.filter(organization__path__startswith=organization.path)
    return filtered(found.filter(state=MeetingState.RECORDED), first=first, last=last)


def filtered(
    meetings: QuerySet[Meeting], *, kind: str = "", first: date | None = None, last: date | None = None
) -> QuerySet[Meeting]:
    """``kind`` empty means all."""
    meetings = meetings.filter(record__kind=kind) if kind else meetings
    meetings = meetings.filter(record__held_on__gte=first) if first else meetings
    return meetings.filter(record__held_on__lte=last) if last else meetings


def counted_by_kind(meetings: QuerySet[Meeting]) -> list[KindCount]:
    """How many of each kind, struck ones left out; every kind is named, also those that were not held."""
    standing = meetings.filter(state=MeetingState.RECORDED).order_by()
    counts = dict(standing.values_list("record__kind").annotate(n=Count("pk")).order_by())
    return [KindCount(one.code, str(one.name), counts.get(one.code, 0)) for one in KINDS]
