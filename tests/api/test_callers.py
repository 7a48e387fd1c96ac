"""A token opens what its person could open, no more, within its own limits (令牌)."""

from datetime import timedelta

import pytest
from django.utils import timezone

import cast
from taizhang.bureau.tokens.actions.revoke_token import revoke_token
from taizhang.bureau.tokens.models import Token


def status(program, address="findings"):
    return program.get(address).status_code


def test_without_a_token_nothing_is_answered(client):
    answer = client.get("/api/v1/findings")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("given", ["Bearer", "Bearer x", "Basic eDp5", "Bearer " + "x" * 5000, "tzk_", ""])
def test_what_is_no_token_opens_nothing(db, client, given):
    assert client.get("/api/v1/findings", headers={"authorization": given}).status_code == 401


def test_a_session_is_no_token(house, client):
    client.force_login(cast.account(house.shen))
    assert client.get("/api/v1/findings").status_code == 401


def test_a_revoked_token_is_none(house, program):
    zhou = program(house.zhou)
    assert status(zhou) == 200
    now = timezone.now()
    revoke_token(Token.objects.get(), actor=cast.acting(house.zhou, timezone.localdate(now)), at=now)
    assert status(zhou) == 401


def test_a_token_ends_after_its_last_day(house, program):
    zhou = program(house.zhou)
    Token.objects.update(expires_on=timezone.localdate() - timedelta(days=1))
    assert status(zhou) == 401


def test_a_token_ends_with_the_account(house, program):
    zhou = program(house.zhou)
    cast.Account.objects.filter(person=house.zhou).update(state="disabled")
    assert status(zhou) == 401


def test_who_has_left_office_reads_nothing(house, program):
    zhou = program(house.zhou)
    house.zhou.appointments.update(until_date=timezone.localdate() - timedelta(days=1))
    assert status(zhou) == 403


def test_a_token_for_reading_writes_nothing(house, program, measure):
    reader = program(house.zhou, "read")
    assert status(reader) == 200
    assert reader.post(f"measures/{measure.pk}/complete", seen=0).status_code == 403


def test_a_token_for_writing_reads_nothing(house, program):
    assert status(program(house.zhou, "write")) == 403


def test_a_token_for_one_room_opens_no_other(house, program):
    narrow = program(house.zhou, rooms=("measures",))
    assert status(narrow, "measures") == 200
    assert status(narrow, "findings") == 403


def test_a_token_for_a_calendar_opens_nothing_else(house, program):
    assert status(program(house.zhou, "calendar")) == 401


def test_a_runaway_program_is_held_up(house, program, settings):
    settings.API_REQUESTS_PER_MINUTE = 3
    zhou = program(house.zhou)
    answers = [zhou.get("findings") for _time in range(5)]
    assert 429 in {one.status_code for one in answers}
    assert int(answers[-1]["Retry-After"]) <= 60


def test_it_is_remembered_when_a_token_was_last_used(house, program):
    zhou = program(house.zhou)
    status(zhou)
    assert timezone.now() - Token.objects.get().last_used_at < timedelta(minutes=1)


def test_the_secret_is_kept_nowhere(house, program):
    zhou = program(house.zhou)
    token = Token.objects.get()
    assert zhou.secret not in str(token.__dict__)
    assert token.hint == zhou.secret[-4:]
