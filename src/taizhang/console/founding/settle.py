"""Rows for a roster: what is there already stays as it is, what is new is added, all or nothing (落实名单)."""

import secrets
from collections.abc import Sequence
from datetime import date

from django.db import transaction

from taizhang.bureau.accounts.actions.appoint import appoint
from taizhang.bureau.accounts.actions.enrol import enrol
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.organizations.actions.establish import establish
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.refusal import Refused
from taizhang.console.founding.roster import Line
from taizhang.console.language import gettext as _

# A password is read from paper and typed: no letters or digits that look alike. Twelve of 31 are 59 bits.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP_LENGTH = 3, 4


def settle(lines: Sequence[Line], *, today: date) -> list[tuple[Line, str]]:
    """The lines that added somebody or a post, each with the password made for a new account."""
    with transaction.atomic():
        return [(line, password) for line in lines if (password := _settle(line, today)) is not None]


def _settle(line: Line, today: date) -> str | None:
    """The new account's password, empty where none was made, None where everything is there already."""
    home = _home(line)
    person, password = _known(line, home), ""
    if person is None:
        password = new_password() if line.username else ""
        person = enrol(name=line.name, title=line.title, username=line.username, password=password)
    elif person.appointments.filter(role=line.role, organization=home).exists():
        return None
    appoint(person, role=line.role, organization=home, from_date=today)
    return password


def _known(line: Line, home: Organization) -> Person | None:
    """Whoever has the account; without one, whoever of that name has a post in the same place."""
    if not line.username:
        return Person.objects.filter(name=line.name, account=None, appointments__organization=home).first()
    account = Account.objects.filter(username=line.username).select_related("person").first()
    if account is None:
        return None
    if account.person.name != line.name:
        raise Refused(
            _("{where}的账号“{username}”已经是{other}的，请给{name}另起一个。").format(
                where=line.where, username=line.username, other=account.person.name, name=line.name
            )
        )
    return account.person


def new_password() -> str:
    groups = ("".join(secrets.choice(LETTERS) for _each in range(GROUP_LENGTH)) for _group in range(GROUPS))
    return "-".join(groups)


def _home(line: Line) -> Organization:
    node = _node(line.county, Kind.REGION, None)
    if line.office and not line.unit:
        raise Refused(_("{where}填了股室，没有填单位。").format(where=line.where))
    if line.unit:
        node = _node(line.unit, Kind.UNIT, node)
    return _node(line.office, Kind.OFFICE, node) if line.office else node


def _node(name: str, kind: Kind, parent: Organization | None) -> Organization:
    existing = Organization.objects.filter(name=name, parent=parent).first()
    return existing or establish(name=name, kind=kind, parent=parent)
