"""The office of rectification names who is told, and sees how the tellings fared (推送页)."""

from uuid import uuid4

import pytest

import cast
from taizhang.bureau.webhooks.models import Delivery, Subscription
from taizhang.bureau.webhooks.planning import plan
from taizhang.bureau.webhooks.signing import secret_of


@pytest.fixture
def made(house, shen, settings):
    settings.WEBHOOKS = True
    said = {"within": house.unit.pk, "name": "县政务平台", "address": "https://platform.example.org/hook"}
    answer = shen.post("/subscriptions", {**said, "once": str(uuid4())})
    assert answer.status_code == 303, answer.content.decode()
    return Subscription.objects.get()


def test_the_page_says_that_it_is_off(shen):
    page = shen.get("/subscriptions").content.decode()
    assert "推送没有开启" in page
    assert '<form class="form"' not in page


def test_a_subscription_shows_its_secret_and_what_waits(house, shen, made, finding):
    cast.report_and_prove(house, finding.measures.first())
    plan(cast.NOON)
    page = shen.get(f"/subscriptions/{made.pk}").content.decode()
    assert secret_of(made.pk, 1) in page
    assert "measures.Reported" in page
    assert "待送" in page


def test_what_went_wrong_is_said(house, shen, made, finding):
    cast.report_and_prove(house, finding.measures.first())
    plan(cast.NOON)
    Delivery.objects.update(attempts=8, next_at=None, trouble="对方回答 500")
    page = shen.get(f"/subscriptions/{made.pk}").content.decode()
    assert "试过 8 次，已放弃" in page
    assert "对方回答 500" in page
    assert f"放弃 {Delivery.objects.count()}<" in shen.get("/subscriptions").content.decode()


@pytest.mark.parametrize(("noun", "state"), [("pause", "paused"), ("end", "ended"), ("secret", "active")])
def test_it_is_paused_ended_and_given_another_secret(shen, made, noun, state):
    assert shen.post(f"/subscriptions/{made.pk}/{noun}", {"version": 0}).status_code == 303
    made.refresh_from_db()
    assert made.state == state
    assert made.generation == (2 if noun == "secret" else 1)


def test_an_address_with_a_password_is_refused(house, shen, settings):
    settings.WEBHOOKS = True
    said = {"within": house.unit.pk, "name": "x", "address": "https://a:b@example.org/"}
    answer = shen.post("/subscriptions", said)
    assert answer.status_code == 422
    assert "不要写账号和密码" in answer.content.decode()


def test_nobody_next_door_sees_it(made, stranger):
    assert stranger.get(f"/subscriptions/{made.pk}").status_code == 404
    assert "县政务平台" not in stranger.get("/subscriptions").content.decode()
