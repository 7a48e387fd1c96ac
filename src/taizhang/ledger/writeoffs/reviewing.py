"""Whose post a review step is decided in: its parties, deputies and the leader in charge (会签、代理、分管)."""

from collections.abc import Collection, Mapping, Sequence

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import in_charge_of
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import current_step
from taizhang.ledger.writeoffs.models import Seat

# The leaders in charge by the path of an office, where somebody has read them for many findings at once.
Lines = Mapping[str, Sequence[Person]]


def missing_seats(finding: Finding) -> Sequence[Seat]:
    """The parties that the current step waits for."""
    step = current_step(finding)
    return step.missing if step else []


def reviewers(finding: Finding) -> frozenset[str]:
    """当前审核步骤的角色"""
    return frozenset(one.role for one in missing_seats(finding))


def reviewed_over(finding: Finding) -> frozenset[str]:
    """The organizations over which those roles count: the finding's own, and those that a party is named for."""
    paths = [seat_paths(one, finding) for one in missing_seats(finding)]
    return frozenset(path for some in paths for path in some)


def seat_paths(seat: Seat, finding: Finding) -> tuple[str, ...]:
    return (seat.organization.path,) if seat.organization else finding.scope_paths


def is_for_the_leader_in_charge(seat: Seat, finding: Finding) -> bool:
    return seat.role == Role.LEADER and seat.organization is None and finding.office is not None


def leaders_for(finding: Finding, actor: Actor, lines: Lines | None = None) -> Collection[int] | None:
    """The leaders in charge of the finding's office on the actor's day; None where no line is set."""
    among = in_charge_of(finding.scope_path, on=actor.on) if lines is None else lines[finding.scope_path]
    return [one.pk for one in among] or None


def place_of(finding: Finding, actor: Actor, lines: Lines | None = None) -> tuple[Seat, Post] | None:
    """The party for which the actor would decide, and the post in which: own posts before those held for others."""
    found = []
    for seat in missing_seats(finding):
        led = is_for_the_leader_in_charge(seat, finding)
        among = leaders_for(finding, actor, lines) if led else None
        if post := actor.post_for({seat.role}, seat_paths(seat, finding), among=among):
            found.append((seat, post))
    return min(found, key=lambda one: one[1].principal_id is not None, default=None)


def reviewing_post(finding: Finding, actor: Actor) -> Post | None:
    """The post in which the actor would decide: an own one, or one that they hold for somebody else."""
    place = place_of(finding, actor)
    return place[1] if place else None
