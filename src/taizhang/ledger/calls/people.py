"""Who of an office is told about what it owes, and who of the calling side about what came (告知对象)."""

from collections.abc import Collection, Sequence
from datetime import date

from taizhang.bureau.accounts.models import Delegation, Person
from taizhang.bureau.accounts.queries import appointments_on, in_force
from taizhang.ledger.calls.models import Call
from taizhang.ledger.calls.roles import ANSWERING


def people_of(paths: Collection[str], *, on: date) -> dict[str, list[Person]]:
    """Officers and heads of the offices themselves and whoever stands in for one of them, by path; in two statements."""
    held = appointments_on(on).filter(role__in=ANSWERING, organization__path__in=paths)
    found: dict[str, list[Person]] = {}
    for one in held.select_related("person", "organization").order_by("pk"):
        found.setdefault(one.organization.path, []).append(one.person)
    deputies: dict[int, list[Person]] = {}
    for away in Delegation.objects.filter(in_force(on)).select_related("deputy"):
        deputies.setdefault(away.principal_id, []).append(away.deputy)
    return {path: _each_once(people, deputies) for path, people in found.items()}


def _each_once(people: Sequence[Person], deputies: dict[int, list[Person]]) -> list[Person]:
    standing_in = [one for person in people for one in deputies.get(person.pk, ())]
    return list(dict.fromkeys([*people, *standing_in]))


def judges_of(call: Call) -> list[Person]:
    """Whoever sent the call out."""
    return [call.sent_by]
