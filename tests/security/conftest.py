"""Two units and the county above them (安全测试的布景)."""

import copy
from collections.abc import Callable, Iterator

import pytest
from django.test import override_settings
from security.units import Unit, two_units, upper
from security.visiting import Visitor, undone

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.organizations.models import Organization


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker) -> Iterator[tuple[Unit, Unit, Organization]]:
    """Once for all tests of a file, each of which leaves it as it was. Nobody here is in a hurry for its own sake."""
    unhurried = {"API_REQUESTS_PER_MINUTE": 10**9, "WEBHOOKS": True, "SECOND_FACTOR_FOR": "nobody"}
    with django_db_blocker.unblock(), undone(), override_settings(**unhurried):
        yield two_units()


@pytest.fixture
def db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """In the place of the one of pytest-django, which closes the connection and with it what was built for the file."""
    with django_db_blocker.unblock(), undone():
        yield


@pytest.fixture
def scene(built, db) -> tuple[Unit, Unit, Organization]:
    return copy.deepcopy(built)


@pytest.fixture
def own(scene) -> Unit:
    return scene[0]


@pytest.fixture
def door(scene) -> Unit:
    return scene[1]


def postless() -> Person:
    """Somebody with an account and without a post."""
    person = Person.objects.create(name="离任的人")
    Account.objects.create(username="gone", person=person, password="!")
    return person


def administrators() -> dict[str, Person]:
    """The three, who have a duty and no post."""
    made = {}
    for duty in Duty:
        person = Person.objects.create(name=str(duty.label))
        Account.objects.create(username=duty.value, person=person, password="!", duty=duty)
        made[duty.value] = person
    return made


@pytest.fixture
def visitors(scene) -> Callable[[str], dict[str, Visitor]]:
    """By place: the people of the unit, those next door, those of the county, those outside."""
    own, door, county = scene

    def of(place: str) -> dict[str, Visitor]:
        people: dict[str, Person | None] = {
            "own": dict(own.people),
            "administrators": administrators() if place == "administrators" else {},
            "next_door": dict(door.people),
            "upper": upper(county) if place == "upper" else {},
            "outside": {"postless": postless() if place == "outside" else None, "anonymous": None},
        }[place]
        return {name: Visitor(person) for name, person in people.items()}

    return of
