"""T26: how a session begins, how long it lasts, and what ends it (会话)."""

import pytest
from django.conf import settings as house_settings
from django.test import Client
from web.accounts.moved import entered, try_to_enter

import cast
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.models import Session
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said

COOKIE = house_settings.SESSION_COOKIE_NAME


def is_in(client: Client) -> bool:
    return client.get("/").status_code == 200


def sentences() -> list[str]:
    return [
        said(one).sentence for one in Entry.objects.filter(event__startswith="credentials.").order_by("pk")
    ]


def test_the_key_before_signing_in_is_not_the_key_after(clock):
    client = Client()
    client.cookies[COOKIE] = "fixed-by-somebody-else-00000000"
    try_to_enter("zhou", client=client)
    assert client.cookies[COOKIE].value != "fixed-by-somebody-else-00000000"
    stranger = Client()
    stranger.cookies[COOKIE] = "fixed-by-somebody-else-00000000"
    assert not is_in(stranger)


def test_half_an_hour_without_activity_ends_it_and_says_so(clock):
    client = entered("zhou")
    for _each in range(4):
        clock.moves(minutes=20)
        assert is_in(client)
    clock.moves(minutes=31)
    assert client.get("/").status_code == 303
    assert sentences()[-1] == "“zhou”久未操作，会话自动结束"


def test_twelve_hours_end_it_whatever_is_done(clock):
    client = entered("zhou")
    for _each in range(12 * 3 - 1):
        clock.moves(minutes=20)
        assert is_in(client)
    clock.moves(minutes=21)
    assert not is_in(client)
    assert sentences()[-1] == "“zhou”的会话到了最长时间，自动结束"


def test_what_was_typed_meanwhile_is_kept(clock, measure, house):
    client = entered("zhou")
    clock.moves(minutes=31)
    address = f"/findings/{measure.finding_id}/measures/{measure.number}/report"
    answer = client.post(address, {"version": "0", "text": "已印发办法", "happened_on": "2026-03-01"})
    assert answer.status_code == 401
    assert "已印发办法" in answer.content.decode()


def test_signing_out_ends_it_for_whoever_has_copied_the_cookie(clock):
    client = entered("zhou")
    copied = Client()
    copied.cookies = client.cookies.copy()
    assert is_in(copied)
    client.post("/sign-out")
    assert not is_in(copied)


def test_whoever_is_shut_out_is_out_at_the_next_request(clock, house):
    client = entered("zhou")
    Account.objects.filter(person=house.zhou).update(state="disabled")
    assert not is_in(client)
    assert try_to_enter("zhou").status_code == 422


def test_a_post_that_ends_is_gone_at_the_next_request(clock, house):
    client = entered("shen")
    assert client.get("/intakes").status_code == 200
    house.shen.appointments.update(until_date=cast.DAY.replace(day=1))
    assert client.get("/intakes").status_code == 403


def test_the_third_session_ends_the_first(clock):
    first = entered("zhou")
    clock.moves(minutes=1)
    second = entered("zhou")
    clock.moves(minutes=1)
    third = entered("zhou")
    assert [is_in(one) for one in (first, second, third)] == [False, True, True]
    assert any("同时登录过多" in one for one in sentences())


def test_somebody_sees_and_ends_the_own_sessions_and_nobody_elses(clock):
    here = entered("zhou")
    clock.moves(minutes=1)
    there = entered("zhou")
    other = entered("xu")
    page = here.get("/account").content.decode()
    assert page.count("让这一处退出") == 1
    assert there.session.session_key not in page
    mark = page.split("/account/sessions/")[1].split("/end")[0]
    assert other.post(f"/account/sessions/{mark}/end").status_code == 404
    assert here.post(f"/account/sessions/{mark}/end").status_code == 303
    assert not is_in(there)
    assert is_in(here)


def test_a_new_password_ends_all_other_sessions(clock):
    here, there = entered("zhou"), entered("zhou")
    told = {"version": 0, "old": cast.PASSWORD, "new": "qi-xing-gao-zhao-88", "again": "qi-xing-gao-zhao-88"}
    assert here.post("/account/password", told).status_code == 303
    assert is_in(here)
    assert not is_in(there)


def test_the_rows_say_whose_they_are_and_from_where(clock, house):
    entered("zhou")
    row = Session.objects.get(account__person=house.zhou)
    assert (row.address, row.began_at) == ("10.9.8.7", clock.moment)


@pytest.mark.parametrize("rules", ["dengbao3", "nist"])
def test_the_rules_say_how_long(clock, settings, rules):
    settings.SIGN_IN_PROFILE = rules
    client = entered("zhou")
    clock.moves(minutes=45)
    assert is_in(client) == (rules == "nist")
