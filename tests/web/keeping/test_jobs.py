"""The system administrator sees what the house does by itself, what stands still and why, and has it tried again (作业页)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from duties import administrator

import cast
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.jobs.models import Job, Timing, Worker
from taizhang.bureau.jobs.stuck import stuck
from taizhang.bureau.journal.verify import verify


@pytest.fixture
def ji(house, settings) -> Client:
    settings.SECOND_FACTOR_FOR = "nobody"
    client = Client()
    client.force_login(Account.objects.get(person=administrator()))
    return client


def page(client, address="/jobs"):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def given_up() -> Job:
    now = timezone.now()
    facts = {"given_up_at": now, "attempts": 8, "trouble": "对方回答 500"}
    return Job.objects.create(kind="messages.dispatch", made_at=now, **facts)


def test_what_was_given_up_is_seen_with_its_reason_and_tried_again(ji):
    row = given_up()
    shown = page(ji)
    assert "对方回答 500" in shown
    assert "一周内放弃了 1 件" in shown
    assert ji.post(f"/jobs/{row.pk}/retrial").status_code == 303
    row.refresh_from_db()
    assert (row.given_up_at, row.attempts, row.due_at is None) == (None, 0, False)
    assert row.retrials.count() == 1
    assert list(verify()) == []


def test_a_second_click_orders_nothing_more(ji):
    row = given_up()
    once = page(ji).split(f'action="/jobs/{row.pk}/retrial"')[1].split('name="once" value="')[1].split('"')[0]
    for _click in range(2):
        assert ji.post(f"/jobs/{row.pk}/retrial", {"once": once}).status_code == 303
    assert row.retrials.count() == 1


def test_what_was_not_given_up_is_not_tried_again(ji):
    row = Job.objects.create(kind="messages.dispatch", made_at=timezone.now(), finished_at=timezone.now())
    assert ji.post(f"/jobs/{row.pk}/retrial").status_code == 422


def test_a_periodic_job_is_set_to_another_time_and_rests(ji):
    assert "每天 08:00" in page(ji)
    here = "/jobs/timings/messages.digest"
    assert ji.post(here, {"rhythm": "25:00"}).status_code == 422
    assert ji.post(here, {"rhythm": "7:45"}).status_code == 303
    assert "每天 07:45" in page(ji)
    ji.post(here, {"rhythm": "07:45", "is_paused": "on"})
    assert "已停下" in page(ji)
    assert Timing.objects.count() == 2
    assert ji.get("/jobs/timings/nothing.there").status_code == 404


@pytest.mark.django_db
class TestWhatStandsStill:
    def test_nothing_waits_and_nothing_is_said(self):
        assert list(stuck(cast.NOON)) == []

    def test_nobody_has_ever_worked(self):
        Job.objects.create(kind="messages.dispatch", made_at=cast.NOON, due_at=cast.NOON)
        assert list(stuck(cast.NOON + timedelta(minutes=14))) == []
        first, second = stuck(cast.NOON + timedelta(minutes=16))
        assert "从来没有进程" in first
        assert "1 件作业到期" in second

    def test_the_worker_has_been_silent(self):
        Worker.objects.create(name="一号", began_at=cast.NOON, seen_at=cast.NOON)
        Job.objects.create(kind="messages.dispatch", made_at=cast.NOON, due_at=cast.NOON)
        assert "自 2026-03-02 12:00 起没有动静" in next(iter(stuck(cast.NOON + timedelta(minutes=16))))

    def test_a_job_that_runs_for_more_than_an_hour(self):
        later = cast.NOON + timedelta(minutes=61)
        held = {"begun_at": cast.NOON, "leased_until": later + timedelta(seconds=30), "holder": "一号"}
        Job.objects.create(kind="messages.dispatch", made_at=cast.NOON, due_at=cast.NOON, **held)
        (one,) = stuck(later)
        assert "由 一号 执行" in one


def test_nobody_else_comes_in(house, zhou, settings):
    settings.SECOND_FACTOR_FOR = "nobody"
    administrator()
    for duty in (Duty.SECURITY, Duty.AUDIT):
        client = Client()
        client.force_login(Account.objects.get(duty=duty))
        assert client.get("/jobs").status_code == 403
    assert zhou.get("/channels").status_code == 403
