"""企业微信, 钉钉, 飞书: what is sent is what they ask for, and every answer of theirs comes to the right end (渠道)."""

from datetime import timedelta

import pytest
from bureau.messages.channels import channel, opened, reachable, row, told
from bureau.messages.services import SECRET, DingTalk, Feishu, Service, WeCom, running
from working import Clock, worked

import cast
from taizhang.bureau.messages.kinds import Way
from taizhang.bureau.messages.models import Channel, Dispatch
from taizhang.bureau.messages.ways import passes
from taizhang.bureau.webhooks import sending

pytestmark = pytest.mark.django_db
APPS = {
    Way.WECOM_APP: (WeCom, {"corpid": "ww1", "agentid": "1000002"}, {"corpsecret": SECRET}, "w"),
    Way.DINGTALK_APP: (DingTalk, {"appkey": "ding1", "agent_id": "42"}, {"appsecret": SECRET}, "d"),
    Way.FEISHU_APP: (Feishu, {"app_id": "cli_1"}, {"app_secret": SECRET}, "f"),
}
# What each says of a token that has ended, and of too many messages.
ENDED = {
    Way.WECOM_APP: {"errcode": 42001, "errmsg": "access_token expired"},
    Way.DINGTALK_APP: {"errcode": 42001, "errmsg": "access_token超时"},
    Way.FEISHU_APP: {"code": 99991663, "msg": "Invalid access token for authorization."},
}
TOO_FAST = {
    Way.WECOM_APP: ({"errcode": 45009, "errmsg": "api freq out of limit"}, timedelta(minutes=1)),
    Way.DINGTALK_APP: ({"errcode": 90018, "errmsg": "您的应用被限流"}, timedelta(minutes=10)),
    Way.FEISHU_APP: ({"code": 99991400, "msg": "request trigger frequency limit"}, timedelta(minutes=1)),
}


@pytest.fixture(autouse=True)
def fresh():
    passes._kept.clear()


@pytest.fixture
def clock():
    return Clock(cast.NOON)


@pytest.fixture(params=list(APPS), ids=str)
def app(request, house, settings):
    """A service with 周明 known to it, and a channel that leads there."""
    kind, facts, secrets, letter = APPS[request.param]
    with running(kind(people=(f"{letter}{house.zhou.pk}",))) as there:
        settings.WEBHOOK_HOSTS = [f"127.0.0.1:{there.port}"]
        opened(channel(request.param, there.base, facts=facts, **secrets))
        reachable(house.zhou, house.xu)
        there.way = request.param
        yield there


def test_a_person_is_shown_the_text_with_its_number_once(app, house, clock, settings):
    settings.HOUSE_ADDRESS = "https://taizhang.example.gov.cn/"
    told(house.zhou)
    assert worked(clock) == 1
    ((recipient, text),) = app.taken
    assert recipient.endswith(str(house.zhou.pk))
    number = row().pk
    assert text == f"〔台账 {number}〕还有三天到期\n请办理。\nhttps://taizhang.example.gov.cn/findings/1"
    assert (row().standing, row().sent_at) == ("sent", cast.NOON)
    assert row().answer


def test_a_token_is_asked_for_once_and_again_before_it_ends(app, house, clock):
    for key in "一二三":
        told(house.zhou, key=key)
    worked(clock)
    assert (app.tokens, len(app.taken)) == (1, 3)
    clock.forward(hours=2)
    told(house.zhou, key="四")
    worked(clock)
    assert (app.tokens, len(app.taken)) == (2, 4)


def test_a_token_that_ended_early_is_replaced_in_the_same_attempt(app, house, clock):
    told(house.zhou)
    worked(clock)
    told(house.zhou, key="二")
    app.token = "another"
    worked(clock)
    assert (app.tokens, len(app.taken)) == (2, 2)


def test_a_token_that_is_refused_twice_is_a_failure_like_any_other(app, house, clock):
    told(house.zhou)
    worked(clock)
    told(house.zhou, key="二")
    app.trouble = [ENDED[app.way], None, ENDED[app.way]]
    worked(clock)
    late = Dispatch.objects.select_related("job").latest("pk")
    assert (late.standing, late.job.attempts) == ("failed", 1)
    clock.forward(minutes=1)
    worked(clock)
    late.refresh_from_db()
    assert late.sent_at == clock.at


def test_whom_they_do_not_know_is_given_up_at_once_with_their_words(app, house, clock):
    told(house.xu)
    worked(clock)
    assert row().standing == "given_up"
    assert "对方回答" in row().job.trouble


def test_too_many_are_sent_later(app, house, clock):
    told(house.zhou, key="零")
    worked(clock)
    said, pause = TOO_FAST[app.way]
    told(house.zhou)
    app.trouble = [said]
    worked(clock)
    late = Dispatch.objects.select_related("job").latest("pk")
    assert late.job.due_at == cast.NOON + pause
    clock.at = late.job.due_at
    worked(clock)
    assert len(app.taken) == 2


@pytest.mark.parametrize("trouble", [429, 500, 502, 404, "silence", {"odd": 1}])
def test_any_other_trouble_is_tried_again(app, house, clock, trouble, monkeypatch):
    monkeypatch.setattr(sending, "SECONDS_MAX", 0.5)
    told(house.zhou)
    app.trouble = [trouble]
    worked(clock)
    assert (row().standing, row().job.attempts, app.taken) == ("failed", 1, [])
    clock.forward(minutes=2)
    worked(clock)
    assert len(app.taken) == 1


def test_they_may_say_how_long_to_wait(app, house, clock):
    told(house.zhou)
    app.trouble, app.headers = [429], {"Retry-After": "1800"}
    worked(clock)
    assert row().job.due_at == cast.NOON + timedelta(minutes=30)


def test_what_was_sent_and_not_noted_is_not_shown_a_second_time(app, house, clock, monkeypatch):
    """A worker that dies between the two: the repeat is the same to the byte, and they hide it."""
    told(house.zhou)
    with monkeypatch.context() as broken:
        broken.setattr("taizhang.bureau.jobs.working._finish", _die)
        with pytest.raises(KeyboardInterrupt):
            worked(clock)
    assert row().sent_at is None
    clock.forward(minutes=2)
    worked(clock)
    assert (row().standing, len(app.taken), row().job.attempts) == ("sent", 1, 2)


def _die(*_facts):
    raise KeyboardInterrupt


def test_nothing_goes_to_an_inner_address_that_nobody_named(app, house, clock, settings):
    settings.WEBHOOK_HOSTS = []
    told(house.zhou)
    worked(clock)
    assert app.calls == []
    assert "没有列入允许的地址" in row().job.trouble


def test_secrets_are_not_in_the_database_as_they_are(app):
    assert SECRET not in Channel.objects.get().secrets
    assert isinstance(app, Service)
