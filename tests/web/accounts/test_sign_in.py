"""Signing in leads to where one was going, and only inside the house."""

import pytest
from django.test import Client
from django.urls import reverse

import cast

SIGN_IN = "/sign-in"


def try_to_enter(client: Client, **fields: str):
    return client.post(SIGN_IN, {"username": "zhou", "password": cast.PASSWORD, **fields})


def test_a_page_asked_for_without_a_session_is_shown_after_signing_in(house, finding):
    client = Client()
    page = reverse("finding", args=[finding.pk])
    asked = client.get(page)
    assert (asked.status_code, asked["Location"]) == (303, f"{SIGN_IN}?next=%2Ffindings%2F{finding.pk}")
    entered = try_to_enter(client, next=page)
    assert (entered.status_code, entered["Location"]) == (303, page)


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_nobody_is_sent_out_of_the_house(house, elsewhere):
    assert try_to_enter(Client(), next=elsewhere)["Location"] == reverse("desk")


@pytest.mark.parametrize("wrong", [{"password": "not-the-password"}, {"username": "nobody"}])
def test_a_wrong_name_and_a_wrong_password_are_told_the_same_sentence(house, wrong):
    answer = try_to_enter(Client(), **wrong)
    assert answer.status_code == 422
    assert "账号或密码不对" in answer.content.decode()
    assert cast.PASSWORD not in answer.content.decode()


def test_an_account_that_was_closed_does_not_open(house):
    closed = cast.account(house.zhou)
    closed.state = "disabled"
    closed.save()
    assert "账号或密码不对" in try_to_enter(Client()).content.decode()


def test_who_is_signed_in_already_goes_straight_to_the_desk(zhou):
    assert zhou.get(SIGN_IN)["Location"] == reverse("desk")


def test_signing_out_ends_the_session_and_says_so(zhou):
    left = zhou.post("/sign-out", follow=True)
    assert "您已退出" in left.content.decode()
    assert zhou.get("/").status_code == 303


def test_signing_out_is_no_link(zhou):
    assert zhou.get("/sign-out").status_code == 405
    assert zhou.get("/").status_code == 200


def test_the_language_is_changed_by_one_button(zhou):
    zhou.post("/language", {"language": "en", "next": "/"})
    assert '<html lang="en">' in zhou.get("/").content.decode()
    zhou.post("/language", {"language": "zh-hans", "next": "/"})
    assert '<html lang="zh-Hans">' in zhou.get("/").content.decode()
