"""Mail goes out by SMTP, a row of letters on one line, each the same in every attempt; a refusal is said in their words (电子邮件)."""

from datetime import timedelta

import pytest
from bureau.messages.channels import TOPIC, channel, mail, opened, reachable, row, told
from bureau.messages.post import post_office
from working import Clock, worked

import cast
from taizhang.bureau.messages.kinds import Way
from taizhang.bureau.messages.models import Dispatch
from taizhang.bureau.messages.sending import tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    return Clock(cast.NOON)


@pytest.fixture
def office(house, settings):
    with post_office() as found:
        settings.WEBHOOK_HOSTS = [f"127.0.0.1:{found.port}"]
        opened(mail(f"smtp://127.0.0.1:{found.port}"))
        reachable(house.zhou, house.xu, house.gao)
        yield found


def test_everybody_gets_a_letter_of_their_own_on_one_line(office, house, clock):
    told(house.zhou, house.xu, house.gao)
    assert worked(clock) == 3
    assert {one["To"] for one in office.letters} == {
        f"p{one.pk}@example.gov.cn" for one in (house.zhou, house.xu, house.gao)
    }
    assert office.sessions == 1
    letter = office.letters[0]
    first = Dispatch.objects.order_by("pk").first()
    assert letter["Subject"] == f"〔台账 {first.pk}〕还有三天到期"
    assert "请办理。" in letter.get_content()
    assert letter["Auto-Submitted"] == "auto-generated"


def test_a_repeat_after_a_death_is_known_by_its_message_id(office, house, clock, monkeypatch):
    told(house.zhou)
    with monkeypatch.context() as broken:
        broken.setattr("taizhang.bureau.jobs.working._finish", _die)
        with pytest.raises(KeyboardInterrupt):
            worked(clock)
    clock.forward(minutes=2)
    worked(clock)
    first, second = office.letters
    assert first["Message-ID"] == second["Message-ID"]
    assert (first["Subject"], first.get_content()) == (second["Subject"], second.get_content())
    assert row().standing == "sent"


def _die(*_facts):
    raise KeyboardInterrupt


def test_whom_the_server_does_not_know_is_given_up_and_the_others_are_sent(office, house, clock):
    office.unknown = {f"p{house.xu.pk}@example.gov.cn"}
    told(house.zhou, house.xu, house.gao)
    worked(clock)
    assert len(office.letters) == 2
    (lost,) = [one for one in Dispatch.objects.select_related("job") if one.standing == "given_up"]
    assert lost.person == house.xu
    assert "550" in lost.job.trouble


@pytest.mark.parametrize("said", ["451 4.7.1 Greylisted", "552 5.2.2 Mailbox full"])
def test_what_is_not_taken_now_is_tried_again(office, house, clock, said):
    office.answers = [said]
    told(house.zhou)
    worked(clock)
    assert (row().standing, said[:3] in row().job.trouble) == ("failed", True)
    clock.forward(minutes=1)
    worked(clock)
    assert (row().standing, len(office.letters)) == ("sent", 1)


def test_a_server_that_is_away_is_tried_again(house, clock, settings):
    settings.WEBHOOK_HOSTS = ["127.0.0.1:9"]
    opened(mail("smtp://127.0.0.1:9"))
    reachable(house.zhou)
    told(house.zhou)
    worked(clock)
    assert (row().standing, "邮件服务器" in row().job.trouble) == ("failed", True)


def test_the_password_is_given_and_a_wrong_one_is_seen(house, clock, settings):
    with post_office(password="right") as found:
        settings.WEBHOOK_HOSTS = [f"127.0.0.1:{found.port}"]
        base, facts = f"smtp://127.0.0.1:{found.port}", {"sender": "台账 <t@example.gov.cn>", "username": "t"}
        reachable(house.zhou)
        opened(channel(Way.EMAIL, base, name="对的", facts=facts, password="right"))
        opened(channel(Way.EMAIL, base, name="错的", facts=facts, password="wrong"))
        told(house.zhou)
        worked(clock)
        assert len(found.letters) == 1
    standing = {one.channel.name: one.standing for one in Dispatch.objects.select_related("job", "channel")}
    assert standing == {"对的": "sent", "错的": "failed"}


def test_no_line_is_opened_to_an_inner_address_that_nobody_named(office, house, clock, settings):
    settings.WEBHOOK_HOSTS = []
    told(house.zhou)
    worked(clock)
    assert (office.sessions, "没有列入允许的地址" in row().job.trouble) == (0, True)


def test_a_line_break_in_a_subject_makes_no_header(office, house, clock):
    tell([house.zhou], kind=TOPIC, subject="到期\r\nBcc: a@b.cn", text="请办理。", key="换行", at=cast.NOON)
    worked(clock)
    assert all("Bcc" not in one for one in office.letters)


def test_in_quiet_hours_and_on_days_off_it_waits(office, house, clock):
    from datetime import time

    reachable(house.zhou, quiet_from=time(11), quiet_until=time(14), is_on_workdays_only=True)
    tell(
        [house.zhou],
        kind=TOPIC,
        subject="到期",
        text="请办理。",
        key="静",
        at=cast.NOON,
        is_workday=lambda day: day > cast.DAY,
    )
    assert worked(clock) == 0
    due = row().job.due_at
    assert due == cast.NOON.replace(hour=16)  # midnight of the next day, which is worked and not quiet
    clock.at = due + timedelta(hours=11.5)
    worked(clock)
    assert office.letters == []
    assert row().job.due_at == cast.NOON + timedelta(days=1, hours=2)
    clock.at = row().job.due_at
    worked(clock)
    assert len(office.letters) == 1
