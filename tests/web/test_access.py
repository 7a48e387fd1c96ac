"""Every address says who may use it, and holds to it (页面权限)."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

import texts
from taizhang.bureau.accounts.duties import DUTIES
from taizhang.bureau.accounts.roles import EVERYONE, Role

# What stands open to everybody, by name; whatever is added here is seen in review.
OPEN = {"sign-in", "sign-in-code", "sign-out", "language", "outside", "outside-return", "outside-ended"}
# Search engines ask for the second at the root of a site.
PUBLIC = ("public/", "robots.txt")
# What programs ask for has a door of its own: tests/security walks it.
PROGRAMS = "api/"


def addresses(within: URLResolver | None = None, above: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in (within or get_resolver()).url_patterns:
        here = above + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from addresses(one, here)
        else:
            yield here, one


def staff_addresses() -> list[tuple[str, URLPattern]]:
    return [(route, one) for route, one in addresses() if not route.startswith((*PUBLIC, PROGRAMS))]


def filled(route: str) -> str:
    """An address of the route with 1 in every place."""
    parts = [("1" if part.startswith("<") else part) for part in route.split("/")]
    return "/" + "/".join(parts)


def test_there_are_addresses_to_walk():
    assert len(staff_addresses()) > 20


def test_every_page_declares_who_may_use_it():
    silent = [route for route, one in staff_addresses() if not hasattr(one.callback, "access")]
    assert silent == []


def test_only_the_named_pages_stand_open():
    assert {one.name for route, one in staff_addresses() if one.callback.access.is_public} == OPEN


def test_roles_are_roles():
    for _route, one in staff_addresses():
        assert one.callback.access.roles <= EVERYONE | DUTIES
        assert set(one.callback.access.methods) <= {"GET", "POST"}


@pytest.mark.parametrize("method", ["get", "post"])
def test_without_a_session_every_page_leads_to_the_door(db, method):
    client = Client()
    for route, one in staff_addresses():
        if one.callback.access.is_public or method.upper() not in one.callback.access.methods:
            continue
        answer = getattr(client, method)(filled(route))
        sent = answer.status_code == 303 and answer["Location"].startswith("/sign-in")
        assert sent or (answer.status_code == 401 and method == "post"), (route, answer.status_code)


def test_a_page_for_some_roles_is_closed_to_the_others(house, signed_in):
    """Each role tries each page that is not for it."""
    people = {
        Role.OFFICER: house.zhou,
        Role.OFFICE_HEAD: house.xu,
        Role.LEADER: house.gao,
        Role.SECRETARY: house.fang,
        Role.RECTIFIER: house.shen,
        Role.OVERSIGHT: house.observer,
    }
    for role, person in people.items():
        client = signed_in(person)
        for route, one in staff_addresses():
            access = one.callback.access
            if access.is_public or role in access.roles:
                continue
            method = "get" if "GET" in access.methods else "post"
            assert getattr(client, method)(filled(route)).status_code == 403, (role, route)


def test_no_page_of_a_row_tells_the_bureau_next_door_that_it_is_there(house, stranger, applied):
    """With real rows behind every number 1: what is not in scope is not found."""
    texts.waived_by(house.zhou, texts.examined_by(house.zhou))
    for route, one in staff_addresses():
        if "<int" not in route:
            continue
        method = "get" if "GET" in one.callback.access.methods else "post"
        # What administrators alone may open is shut before anybody looks for a row.
        shut = 403 if one.callback.access.roles <= DUTIES else 404
        assert getattr(stranger, method)(filled(route)).status_code == shut, route


def test_every_page_forbids_scripts_and_frames_from_elsewhere(zhou, finding):
    for page in ("/", f"/findings/{finding.pk}", "/nowhere"):
        policy = zhou.get(page)["Content-Security-Policy"]
        assert "script-src 'self'" in policy
        assert "style-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
