"""Who of an office a notice is addressed to (发送对象)."""

from datetime import date

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import appointments_on, in_charge_of
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.paths import prefixes
from taizhang.ledger.supervision.ladders import LadderStep

OF_THE_OFFICE = (Role.OFFICER, Role.OFFICE_HEAD)


def recipients_of(step: LadderStep, office: Organization, *, on: date) -> list[Person]:
    """People of the office, the leaders in charge of it, and the secretary of the unit, as the step says; each once."""
    found: list[Person] = []
    for role in step.addressed:
        found += _leaders(office, on) if role == Role.LEADER else _holding(role, office, on)
    return list(dict.fromkeys(found))


def _leaders(office: Organization, on: date) -> list[Person]:
    return list(in_charge_of(office.path, on=on))


def _holding(role: str, office: Organization, on: date) -> list[Person]:
    """Of the office itself; a secretary's post is over the nearest node above that has one."""
    paths = [office.path] if role in OF_THE_OFFICE else prefixes(office.path)
    posts = appointments_on(on).filter(role=role, organization__path__in=paths)
    held = list(posts.select_related("person", "organization").order_by("pk"))
    nearest = max((one.organization.path for one in held), key=len, default="")
    return [one.person for one in held if one.organization.path == nearest]
