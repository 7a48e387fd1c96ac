"""Rows for a roster: what is there already stays as it is, what is new is added, all or nothing (落实名单)."""

import secrets
from collections.abc import Sequence
from datetime import date

from django.db import transaction

from taizhang.bureau.accounts.actions.appoint import appoint
from taizhang.bureau.accounts.actions.enrol import enrol
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.organizations.actions.establish import establish
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.refusal import Refused
from taizhang.console.founding.roster import Line
from taizhang.console.language import gettext as _


def settle(lines: Sequence[Line], *, today: date) -> list[tuple[Line, str]]:
    """The people whose accounts were opened, each with the password made for it."""
    with transaction.atomic():
        return [(line, password) for line in lines if (password := _person(line, today)) is not None]


def _person(line: Line, today: date) -> str | None:
    """The new account's password, empty for a person without one, None where the account is there already."""
    home = _home(line)
    if line.username and Account.objects.filter(username=line.username).exists():
        return None
    password = secrets.token_urlsafe(12) if line.username else ""
    person = enrol(name=line.name, title=line.title, username=line.username, password=password)
    appoint(person, role=line.role, organization=home, from_date=today)
    return password


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
