"""The system administrator sets a channel up, tries it, switches it on; a secret is never shown again and goes to no new address (渠道)."""

import pytest
from bureau.messages.channels import reachable
from bureau.webhooks.sink import sink
from django.test import Client
from django.utils import timezone
from duties import administrator
from working import Clock, worked

import cast
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.messages.models import Channel, Dispatch
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.messages.topics import Topic
from taizhang.bureau.messages.ways.secrets import secrets_of

SIGN = "a-secret-that-nobody-sees-again"
HOOK = {"name": "县平台", "secret/sign": SIGN}


@pytest.fixture
def ji(house, settings) -> Client:
    settings.SECOND_FACTOR_FOR = "nobody"
    client = Client()
    client.force_login(Account.objects.get(person=administrator()))
    return client


@pytest.fixture
def there(settings):
    with sink() as found:
        settings.WEBHOOK_HOSTS = [f"127.0.0.1:{found.port}"]
        yield found


def made(ji, there) -> Channel:
    assert ji.post("/channels/new/webhook", {**HOOK, "base": there.address}).status_code == 303
    return Channel.objects.get()


def test_a_new_one_is_off_is_tried_and_switched_on(ji, there):
    row = made(ji, there)
    assert row.state == "paused"
    assert ji.post(f"/channels/{row.pk}/trial", {"version": 0}).status_code == 303
    worked(Clock(timezone.now()))
    assert "测试消息" in there.taken[0][1].decode()
    assert "已发出" in ji.get(f"/channels/{row.pk}").content.decode()
    assert ji.post(f"/channels/{row.pk}/activation", {"version": 1}).status_code == 303
    assert Channel.objects.get().state == "active"
    assert list(verify()) == []


def test_a_secret_stands_on_no_page_and_in_no_entry(ji, there):
    row = made(ji, there)
    for address in (f"/channels/{row.pk}", f"/channels/{row.pk}/change", "/channels"):
        assert SIGN not in ji.get(address).content.decode()
    assert not any(SIGN in bytes(one.body).decode() for one in Entry.objects.all())
    assert secrets_of(row) == {"sign": SIGN}


def test_left_empty_it_stays_and_to_a_new_address_it_does_not_go(ji, there):
    row = made(ji, there)
    same = {"name": "改名", "base": there.address, "version": 0}
    assert ji.post(f"/channels/{row.pk}/change", same).status_code == 303
    assert secrets_of(Channel.objects.get()) == {"sign": SIGN}
    other = {"name": "改名", "base": "https://elsewhere.example.org/", "version": 1}
    answer = ji.post(f"/channels/{row.pk}/change", other)
    assert answer.status_code == 422
    assert "旧密钥不发给新地址" in answer.content.decode()


@pytest.mark.parametrize(
    ("way", "said", "why"),
    [
        ("email", {"base": "http://mail", "fact/sender": "t@example.gov.cn"}, "邮件服务器写成"),
        ("wecom_app", {"fact/corpid": "ww1", "fact/agentid": "一", "secret/corpsecret": "s"}, "要写数字"),
        (
            "feishu_app",
            {"fact/app_id": "c", "fact/receive_id_type": "x", "secret/app_secret": "s"},
            "编号种类",
        ),
        ("webhook", {"base": "file:///etc/passwd", "secret/sign": "s"}, "要以 http"),
        ("dingtalk_robot", {}, "access_token"),
    ],
)
def test_what_is_wrong_is_said(ji, way, said, why):
    answer = ji.post(f"/channels/new/{way}", {"name": "渠道", "base": "https://api.example.org", **said})
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not Channel.objects.exists()


def test_what_is_paused_is_told_afterwards_and_what_is_ended_no_more(ji, there, house):
    row, clock, topic = made(ji, there), Clock(cast.NOON), Topic("tests.reminder", "催办")
    Channel.objects.update(topics=[topic.name])

    def told(key):
        tell([house.zhou], kind=topic, subject=key, text=key, key=key, at=clock.at)

    ji.post(f"/channels/{row.pk}/activation", {"version": 0})
    told("一")
    ji.post(f"/channels/{row.pk}/pause", {"version": 1})
    told("二")
    worked(clock)
    assert [one.standing for one in Dispatch.objects.select_related("job")] == ["waiting"]
    ji.post(f"/channels/{row.pk}/activation", {"version": 2})
    clock.forward(minutes=10)
    worked(clock)
    assert len(there.taken) == 1
    told("三")
    ji.post(f"/channels/{row.pk}/end", {"version": 3})
    worked(clock)
    assert len(there.taken) == 1
    assert "已经停用" in ji.get("/dispatches?state=given_up").content.decode()


def test_the_trial_of_a_personal_way_goes_to_whoever_tries_it(ji, house):
    facts = {"name": "邮件", "base": "smtp://127.0.0.1:25", "fact/sender": "t@example.gov.cn"}
    ji.post("/channels/new/email", facts)
    row = Channel.objects.get()
    answer = ji.post(f"/channels/{row.pk}/trial", {"version": 0})
    assert answer.status_code == 422
    assert "填写自己的邮箱" in answer.content.decode()
    reachable(administrator())
    assert ji.post(f"/channels/{row.pk}/trial", {"version": 0}).status_code == 303
    assert Dispatch.objects.get().person == administrator()


def test_the_list_of_what_was_sent_names_no_content(ji, there, house):
    made(ji, there)
    Channel.objects.update(topics=["tests.reminder"], state="active")
    tell(
        [house.zhou],
        kind=Topic("tests.reminder", "催办"),
        subject="机密",
        text="机密",
        key="一",
        at=cast.NOON,
    )
    assert "机密" not in ji.get("/dispatches").content.decode()
