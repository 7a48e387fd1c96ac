"""T26: the second factor: set up with a code, asked for at the door, no code taken twice (二次验证)."""

import re

import pyotp
import pytest
from django.test import Client
from web.accounts.moved import entered, try_to_enter

import cast
from taizhang.bureau.credentials.models import RecoveryCode, SecondFactor
from taizhang.bureau.credentials.profiles import DENGBAO3

SECRET = re.compile(r'<code class="secret">([A-Z2-7 ]{8,80})</code>')
CODE = re.compile(r"<li><code>([a-z2-9-]{11})</code></li>")


@pytest.fixture
def enrolled(clock):
    """周明 with a phone: the generator, and the codes on paper."""
    client = entered("zhou")
    page = client.get("/account/second-factor").content.decode()
    assert "<svg" in page
    assert "style=" not in page
    secret = SECRET.search(page)[1].replace(" ", "")
    phone = pyotp.TOTP(secret)
    answer = client.post("/account/second-factor", {"code": phone.at(clock.moment)})
    codes = CODE.findall(answer.content.decode())
    assert len(codes) == 10
    assert "no-store" in answer["Cache-Control"]
    clock.moves(seconds=60)
    return phone, codes


def give(code: str) -> tuple[Client, int]:
    client = Client()
    assert try_to_enter("zhou", client=client)["Location"] == "/sign-in/code"
    assert client.get("/").status_code == 303, "the password alone lets nobody in"
    return client, client.post("/sign-in/code", {"code": code}, REMOTE_ADDR="10.9.8.7").status_code


def test_password_and_code_together_open_the_door(clock, enrolled):
    client, status = give(enrolled[0].at(clock.moment))
    assert status == 303
    assert client.get("/").status_code == 200


def test_a_code_is_taken_once_and_none_before_it(clock, enrolled):
    phone = enrolled[0]
    earlier, now = phone.at(clock.moment, counter_offset=-1), phone.at(clock.moment)
    assert give(now)[1] == 303
    assert give(now)[1] == 422
    assert give(earlier)[1] == 422


def test_a_clock_that_is_half_a_minute_wrong_is_borne_and_one_of_two_minutes_is_not(clock, enrolled):
    phone = enrolled[0]
    assert give(phone.at(clock.moment, counter_offset=4))[1] == 422
    assert give(phone.at(clock.moment, counter_offset=1))[1] == 303


def test_a_recovery_code_opens_once(clock, enrolled):
    code = enrolled[1][3]
    assert give(code)[1] == 303
    assert give(code)[1] == 422
    assert RecoveryCode.objects.filter(used_at__isnull=False).count() == 1


def test_guessing_codes_locks_the_name(clock, enrolled):
    client = Client()
    try_to_enter("zhou", client=client)
    for _each in range(DENGBAO3.failures_max):
        client.post("/sign-in/code", {"code": "000000"}, REMOTE_ADDR="10.9.8.7")
    right = client.post("/sign-in/code", {"code": enrolled[0].at(clock.moment)}, REMOTE_ADDR="10.9.8.7")
    assert right.status_code == 422
    assert "登录失败次数过多" in try_to_enter("zhou").content.decode()


def test_the_first_step_is_good_for_five_minutes(clock, enrolled):
    client = Client()
    try_to_enter("zhou", client=client)
    clock.moves(minutes=6)
    late = client.post("/sign-in/code", {"code": enrolled[0].at(clock.moment)})
    assert late["Location"] == "/sign-in"


def test_a_wrong_code_sets_nothing_up(clock):
    client = entered("zhou")
    client.get("/account/second-factor")
    assert client.post("/account/second-factor", {"code": "000000"}).status_code == 422
    assert not SecondFactor.objects.exists()


def test_the_secret_is_not_readable_in_the_database(clock, enrolled):
    row = SecondFactor.objects.get()
    assert enrolled[0].secret not in row.secret
    assert not any(code in one.digest for one in RecoveryCode.objects.all() for code in enrolled[1])


def test_with_the_password_it_is_removed_and_without_it_is_not(clock, enrolled):
    client, _status = give(enrolled[0].at(clock.moment))
    assert client.post("/account/second-factor/removal", {"version": 0, "password": "x"}).status_code == 422
    told = {"version": 0, "password": cast.PASSWORD}
    assert client.post("/account/second-factor/removal", told).status_code == 303
    assert try_to_enter("zhou")["Location"] == "/"


def test_where_everybody_must_have_one_nothing_is_done_before(clock, settings):
    settings.SECOND_FACTOR_FOR = "everybody"
    client = entered("zhou")
    assert client.get("/")["Location"] == "/account/second-factor"
    assert "要先启用二次验证" in client.get("/account/second-factor").content.decode()
