"""The main bar: every page of the work lies in one room, the group that is open is marked, each reader has their own (主导航)."""

import re
from collections import Counter

import pytest
from django.urls import reverse
from web.test_access import OPEN, staff_addresses

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.duties import Duty
from taizhang.web.rooms import GROUPS, KEEPING, groups_for, head_of

# What is one's own or leads nowhere: it stands at the end of the bar, behind the name.
OWN = {"account", "messages", "tokens", "subscriptions", "proof", "resubmission"}
ROOMS = [room for group in (*GROUPS, *KEEPING) for room in group.rooms]


def test_every_page_lies_in_one_room():
    heads = Counter(head for room in ROOMS for head in room.within)
    assert [head for head, times in heads.items() if times > 1] == []
    walked = {head_of(route) for route, one in staff_addresses() if one.name not in OPEN}
    assert walked - OWN == set(heads)


def test_a_room_opens_on_a_page_that_lies_in_it():
    assert [room.address for room in ROOMS if head_of(reverse(room.address)) not in room.within] == []


def marked(page):
    return re.findall(r'<a href="([^"]+)"(?: title="[^"]+")? aria-current="(true|page)"', page)


@pytest.fixture
def visit(house, signed_in):
    def at(person, address):
        return signed_in(getattr(house, person)).get(reverse(address)).content.decode()

    return at


def test_the_group_is_open_and_the_room_is_marked(visit):
    page = visit("shen", "keywork")
    assert marked(page) == [("/ledger", "true"), ("/keywork", "page")]
    assert 'href="/intakes"' in page
    assert 'href="/meetings"' not in page.partition("<main")[0]


def test_a_room_that_is_alone_is_not_named_twice(visit):
    assert marked(visit("shen", "organizations")) == [("/organizations", "page")]


def test_who_takes_nothing_in_has_no_room_for_it(visit):
    assert 'href="/intakes"' not in visit("zhou", "keywork")


@pytest.mark.parametrize(
    ("duty", "heads"),
    [
        (Duty.SYSTEM, ["/accounts", "/calendars", "/jobs"]),
        (Duty.SECURITY, ["/accounts"]),
        (Duty.AUDIT, ["/accounts", "/record", "/verification"]),
    ],
)
def test_administrators_have_the_rooms_of_their_duty(duty, heads):
    groups = groups_for(Actor(1, "季明", (Post(duty, 1, ""),)))
    assert [reverse(room.address) for group in groups for room in group.rooms] == heads
