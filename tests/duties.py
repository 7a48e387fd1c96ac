"""The three administrators at work in tests (三员)."""

from typing import Any

import cast
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.accounts.queries import actor_of
from taizhang.console.founding.administrators import settle

NAMES = ("季明", "安宁", "沈计")


def administrator(duty: str = Duty.SYSTEM) -> Person:
    """One of the three, who are settled together."""
    if not Account.objects.filter(duty=duty).exists():
        settle(NAMES, at=cast.NOON)
        Account.objects.exclude(duty="").update(must_change=False)
    return Account.objects.get(duty=duty).person


def administering(person: Person) -> dict[str, Any]:
    return {"actor": actor_of(person, on=cast.DAY), "at": cast.NOON}
