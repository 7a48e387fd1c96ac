"""Questions about people and their posts."""

from collections.abc import Collection, Sequence
from datetime import date

from django.db.models import Q, QuerySet

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.models import Account, Appointment, Charge, Delegation, Person
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import AccountState, MandateState
from taizhang.bureau.organizations.paths import prefixes


def in_force(day: date, prefix: str = "") -> Q:
    """Mandates that hold on a day, first and last day included; ``prefix`` leads to the mandate."""
    return Q(**{f"{prefix}from_date__lte": day}) & (
        Q(**{f"{prefix}until_date__isnull": True}) | Q(**{f"{prefix}until_date__gte": day})
    )


def overlapping(first: date, last: date | None) -> Q:
    """Mandates that hold on any day between two; no last day means for ever."""
    began = Q() if last is None else Q(from_date__lte=last)
    return began & (Q(until_date__isnull=True) | Q(until_date__gte=first))


def appointments_on(day: date) -> QuerySet[Appointment]:
    """Posts held on a day; a post goes with its organization on the day that one is closed."""
    alive = Q(organization__closed_on__isnull=True) | Q(organization__closed_on__gt=day)
    running = Q(organization__until_date__isnull=True) | Q(organization__until_date__gte=day)
    return Appointment.objects.filter(in_force(day), alive, running).exclude(state=MandateState.CORRECTED)


def actor_of(person: Person, *, on: date) -> Actor:
    """The person with the posts held on that day; rights are read afresh for each act.

    A deputy has the principal's posts beside the own ones for as long as the mandate lasts; what the principal
    holds only as somebody's deputy is not passed on.
    """
    away = Delegation.objects.filter(in_force(on), deputy=person).values("principal")
    held = appointments_on(on).filter(Q(person=person) | Q(person__in=away))
    posts = tuple(_post(one, person) for one in held.select_related("organization", "person").order_by("pk"))
    return Actor(person.pk, person.name, posts or _duty(person), on)


def _duty(person: Person) -> tuple[Post, ...]:
    """Over the whole house, of whoever holds no post: the database lets nobody have both."""
    duties = Account.objects.filter(person=person, state=AccountState.ACTIVE).exclude(duty="")
    return tuple(Post(duty, 0, "/") for duty in duties.values_list("duty", flat=True))


def _post(one: Appointment, person: Person) -> Post:
    place = one.organization
    if one.person_id == person.pk:
        return Post(one.role, place.pk, place.path)
    return Post(one.role, place.pk, place.path, one.person_id, one.person.name)


def people_below(path: str, *, on: date) -> QuerySet[Person]:
    """Those who hold a post in the subtree."""
    inside = appointments_on(on).filter(organization__path__startswith=path)
    return Person.objects.filter(pk__in=inside.values("person")).order_by("name")


def people_in_scope(actor: Actor) -> QuerySet[Person]:
    """Everybody who ever held a post in one of the actor's subtrees, and the actor."""
    seen = Q(pk=actor.person_id)
    for path in actor.paths:
        within = Appointment.objects.filter(organization__path__startswith=path)
        seen |= Q(pk__in=within.values("person"))
    return Person.objects.filter(seen)


def in_charge_of(path: str, *, on: date | None) -> Sequence[Person]:
    """The leaders who answer for the organization at ``path``: those of the nearest node that has a line (一岗双责)."""
    return lines_for([path], on=on)[path]


def lines_for(paths: Collection[str], *, on: date | None) -> dict[str, list[Person]]:
    """The leaders in charge by path, in one query; an empty list where no line is set.

    A line lapses with the leader's post: who leads no longer answers no longer.
    """
    above = {prefix for path in paths for prefix in prefixes(path)}
    held = Charge.objects.filter(in_force(on) if on else Q(until_date__isnull=True))
    if on:
        held = held.filter(leader__in=appointments_on(on).filter(role=Role.LEADER).values("person"))
    lines: dict[str, list[Person]] = {}
    for one in held.filter(organization__path__in=above).select_related("leader", "organization"):
        lines.setdefault(one.organization.path, []).append(one.leader)
    return {path: _nearest(path, lines) for path in paths}


def _nearest(path: str, lines: dict[str, list[Person]]) -> list[Person]:
    return next((lines[one] for one in reversed(prefixes(path)) if one in lines), [])
