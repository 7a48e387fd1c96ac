"""T26: guessing is stopped, and the door tells nobody which names there are (限次、枚举)."""

import pytest
from web.accounts.moved import try_to_enter

import cast
from taizhang.bureau.credentials.models import Attempt
from taizhang.bureau.credentials.profiles import DENGBAO3, PROFILES
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said


def shut(answer) -> bool:
    return "登录失败次数过多" in answer.content.decode()


@pytest.mark.parametrize("name", ["zhou", "nobody"])
def test_after_five_failures_the_name_is_locked_for_half_an_hour(clock, name):
    for _each in range(DENGBAO3.failures_max):
        assert not shut(try_to_enter(name, "wrong"))
    assert shut(try_to_enter(name))
    clock.moves(minutes=29)
    assert shut(try_to_enter(name))
    clock.moves(minutes=2)
    assert not shut(try_to_enter(name))


def test_the_lock_holds_for_the_right_password_and_ends_with_its_time(clock):
    for _each in range(DENGBAO3.failures_max):
        try_to_enter("zhou", "wrong")
    assert try_to_enter("zhou").status_code == 422
    clock.moves(minutes=31)
    assert try_to_enter("zhou").status_code == 303


def test_a_success_begins_the_count_anew(clock):
    for _round in range(3):
        for _each in range(DENGBAO3.failures_max - 1):
            try_to_enter("zhou", "wrong")
        assert try_to_enter("zhou").status_code == 303


def test_failures_far_apart_lock_nobody(clock):
    for _each in range(12):
        assert not shut(try_to_enter("zhou", "wrong"))
        clock.moves(minutes=10)


def test_an_address_that_tries_many_names_is_not_heard_and_others_are(clock):
    for number in range(DENGBAO3.address_failures_max):
        try_to_enter(f"name{number}", "wrong", at="10.1.1.1")
    assert shut(try_to_enter("zhou", at="10.1.1.1"))
    assert try_to_enter("zhou", at="10.1.1.2").status_code == 303


def test_a_proxy_on_the_same_machine_locks_nobody_out(clock):
    for number in range(DENGBAO3.address_failures_max + 5):
        try_to_enter(f"name{number}", "wrong", at="127.0.0.1")
    assert try_to_enter("zhou", at="127.0.0.1").status_code == 303


def test_an_address_that_somebody_invents_is_not_believed(clock, settings, client):
    for number in range(DENGBAO3.address_failures_max):
        told = {"username": f"name{number}", "password": "wrong"}
        client.post("/sign-in", told, REMOTE_ADDR="10.1.1.1", headers={"X-Forwarded-For": f"10.2.2.{number}"})
    assert shut(try_to_enter("zhou", at="10.1.1.1"))


def test_behind_a_proxy_the_address_in_front_of_it_counts(clock, settings, client):
    settings.TRUSTED_PROXIES = 1
    told = {"username": "zhou", "password": "wrong"}
    client.post("/sign-in", told, REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": "6.6.6.6, 10.3.3.3"})
    assert Attempt.objects.get().address == "10.3.3.3"


@pytest.mark.parametrize("name", ["zhou", "nobody", "closed"])
def test_the_answer_is_the_same_whoever_is_asked_for(clock, house, name):
    shut_out = cast.account(house.lu)
    shut_out.state, shut_out.username = "disabled", "closed"
    shut_out.save()
    answer = try_to_enter(name, "wrong")
    assert answer.status_code == 422
    assert "账号或密码不对，或者账号没有启用" in answer.content.decode()


@pytest.mark.parametrize("name", ["zhou", "nobody"])
def test_a_password_is_hashed_once_whether_the_name_is_there_or_not(clock, name, monkeypatch):
    """Time is what a hash takes: as many hashes, as much time. Counted, because a clock on a busy machine is no proof."""
    from django.contrib.auth import hashers

    counted = []
    real = hashers.MD5PasswordHasher.encode

    def encode(self, password, salt):
        counted.append(password)
        return real(self, password, salt)

    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", encode)
    try_to_enter(name, "wrong")
    assert counted == ["wrong"]


def test_what_was_tried_is_told_in_the_journal_without_names_that_nobody_has(clock):
    try_to_enter("zhou", "wrong")
    try_to_enter("my-secret-password", "zhou")
    told = [
        said(one).sentence for one in Entry.objects.filter(event="credentials.SignInFailed").order_by("pk")
    ]
    assert told == [
        "“zhou”登录失败：密码不对，来自 10.9.8.7",
        "登录失败：没有账号“my…”，来自 10.9.8.7",
    ]
    assert not any("secret" in str(row) for row in Attempt.objects.values_list())


def test_every_profile_is_complete_and_a_wrong_name_stops_the_house(settings, clock):
    assert set(PROFILES) == {"dengbao3", "nist"}
    settings.SIGN_IN_PROFILE = "laxer"
    with pytest.raises(KeyError):
        try_to_enter("zhou")
