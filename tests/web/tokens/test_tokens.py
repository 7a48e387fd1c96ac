"""A person makes a token on a page, sees its secret once, and revokes it (令牌页)."""

import re
from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from taizhang.bureau.journal.models import Entry
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.secrets import digest_of


def made(client, **more):
    until = timezone.localdate() + timedelta(days=30)
    said = {
        "name": "同步程序",
        "scopes": ["read"],
        "expires_on": until.isoformat(),
        "once": str(uuid4()),
        **more,
    }
    return client.post("/tokens", said)


def secret_in(answer) -> str:
    found = re.search(r"tzk_[\w-]{43}", answer.content.decode())
    return found[0] if found else ""


def test_the_secret_is_shown_once_and_opens_the_interface(house, zhou, client):
    answer = made(zhou)
    secret = secret_in(answer)
    assert digest_of(secret) == Token.objects.get().digest
    assert "no-store" in answer["Cache-Control"]
    assert client.get("/api/v1/findings", headers={"authorization": f"Bearer {secret}"}).status_code == 200
    assert secret not in zhou.get("/tokens").content.decode()


def test_the_journal_knows_of_the_token_and_not_of_its_secret(zhou):
    secret = secret_in(made(zhou))
    body = bytes(Entry.objects.get(event="tokens.TokenIssued").body).decode()
    assert "同步程序" in body
    assert secret not in body


def test_a_second_click_makes_no_second_token_and_shows_no_second_secret(zhou):
    once = str(uuid4())
    made(zhou, once=once)
    again = made(zhou, once=once)
    assert Token.objects.count() == 1
    assert secret_in(again) == ""
    assert "刚才的提交已经生成过" in again.content.decode()


def test_a_token_that_lasts_too_long_is_refused(zhou):
    answer = made(zhou, expires_on=(timezone.localdate() + timedelta(days=400)).isoformat())
    assert answer.status_code == 422
    assert "令牌最长有效 366 天" in answer.content.decode()
    assert not Token.objects.exists()


def test_a_person_revokes_their_own(zhou):
    made(zhou)
    token = Token.objects.get()
    zhou.post(f"/tokens/{token.pk}/revocation", {"version": 0})
    token.refresh_from_db()
    assert token.state == "revoked"
    assert "已停用" in zhou.get("/tokens").content.decode()


def test_the_office_of_rectification_revokes_those_of_its_unit(zhou, shen):
    made(zhou)
    token = Token.objects.get()
    assert "同步程序" in shen.get("/tokens").content.decode()
    assert shen.post(f"/tokens/{token.pk}/revocation", {"version": 0}).status_code == 303


def test_nobody_else_sees_it(zhou, xu, stranger):
    made(zhou)
    token = Token.objects.get()
    for other in (xu, stranger):
        assert "同步程序" not in other.get("/tokens").content.decode()
        assert other.post(f"/tokens/{token.pk}/revocation", {"version": 0}).status_code == 404


def test_a_calendar_address_is_a_token_of_its_own(zhou):
    answer = zhou.post("/tokens/calendars", {"once": str(uuid4())})
    assert f"/api/calendar/{secret_in(answer)}.ics" in answer.content.decode()
    assert Token.objects.get().scopes == ["calendar"]
