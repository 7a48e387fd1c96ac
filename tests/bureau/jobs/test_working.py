"""A job is done once, whole or not at all; what fails is tried again with growing pauses and given up for people to see (作业)."""

from datetime import timedelta

import pytest
from working import Clock, worked

import cast
from taizhang.bureau.jobs import kinds as walking
from taizhang.bureau.jobs.kinds import PAUSES, Failed, Hopeless, Kind, Postponed
from taizhang.bureau.jobs.leasing import hand_back, lease, renew
from taizhang.bureau.jobs.models import Job
from taizhang.bureau.jobs.queueing import enqueue, enqueue_all
from taizhang.bureau.jobs.working import attempt
from taizhang.bureau.organizations.models import Kind as OrganizationKind
from taizhang.bureau.organizations.models import Organization

pytestmark = pytest.mark.django_db


def found(facts, *, at):
    """Makes a row, then does what the facts say."""
    Organization.objects.create(name=facts["name"], kind=OrganizationKind.UNIT, path=f"/{facts['name']}/")
    if facts.get("then"):
        raise facts_said(facts)


def facts_said(facts):
    return {
        "broken": RuntimeError("断了"),
        "failed": Failed("对方忙", timedelta(hours=3)),
        "hopeless": Hopeless("没有这个人"),
        "postponed": Postponed(cast.NOON + timedelta(hours=1)),
    }[facts["then"]]


WHOLE = Kind("tests.whole", "试作业", found)


@pytest.fixture(autouse=True)
def known(monkeypatch):
    monkeypatch.setattr(walking.kinds, "__wrapped__", dict, raising=False)
    declared = {**walking.kinds(), WHOLE.name: WHOLE}
    for place in ("working", "shift"):
        monkeypatch.setattr(f"taizhang.bureau.jobs.{place}.kinds", lambda: declared)


@pytest.fixture
def clock():
    return Clock(cast.NOON)


def put_down(clock, **facts):
    enqueue(WHOLE, {"name": "甲", **facts}, at=clock.at)
    return Job.objects.get()


def rows():
    return Organization.objects.count()


def test_effect_and_end_come_together(clock):
    put_down(clock)
    assert worked(clock) == 1
    job = Job.objects.get()
    assert (rows(), job.finished_at, job.due_at, job.leased_until) == (1, clock.at, None, None)
    assert worked(clock) == 0


def test_what_fails_leaves_nothing_of_itself_and_is_tried_again_with_growing_pauses(clock):
    put_down(clock, then="broken")
    waits = []
    while (job := Job.objects.get()).due_at:
        clock.at = max(clock.at, job.due_at)
        assert worked(clock) == 1
        job.refresh_from_db()
        waits += [job.due_at - clock.at] if job.due_at else []
    assert waits == list(PAUSES)
    assert rows() == 0
    assert (job.given_up_at, job.attempts) == (clock.at, len(PAUSES) + 1)
    assert job.trouble == "RuntimeError: 断了"


def test_the_other_side_may_ask_for_a_longer_pause(clock):
    put_down(clock, then="failed")
    worked(clock)
    assert Job.objects.get().due_at == cast.NOON + timedelta(hours=3)


def test_what_is_hopeless_is_given_up_at_once(clock):
    put_down(clock, then="hopeless")
    worked(clock)
    job = Job.objects.get()
    assert (job.given_up_at, job.trouble, job.attempts) == (cast.NOON, "没有这个人", 1)


def test_what_is_put_off_was_no_attempt(clock):
    put_down(clock, then="postponed")
    worked(clock)
    job = Job.objects.get()
    assert (job.attempts, job.due_at, job.trouble) == (0, cast.NOON + timedelta(hours=1), "")


def test_a_kind_that_this_version_does_not_know_is_given_up_with_its_name(clock):
    Job.objects.create(kind="gone.away", made_at=clock.at, due_at=clock.at)
    worked(clock)
    assert "gone.away" in Job.objects.get().trouble


def test_what_must_be_done_once_is_put_down_once(clock):
    for _time in range(2):
        enqueue_all(WHOLE, [("一次", {"name": "甲"}), (None, {"name": "乙"})], at=clock.at)
    assert Job.objects.filter(key="一次").count() == 1
    assert Job.objects.filter(key=None).count() == 2


def test_what_is_taken_back_is_not_done(clock):
    from django.db import transaction

    with transaction.atomic():
        put_down(clock)
        transaction.set_rollback(True)
    assert worked(clock) == 0


def test_before_its_time_nobody_takes_it(clock):
    enqueue(WHOLE, {"name": "甲"}, at=clock.at, due_at=clock.at + timedelta(minutes=5))
    assert worked(clock) == 0
    clock.forward(minutes=5)
    assert worked(clock) == 1


def test_what_one_holds_no_other_takes_until_it_has_been_silent_for_a_minute(clock):
    put_down(clock)
    assert len(lease("一号", at=clock.at, at_most=5)) == 1
    assert lease("二号", at=clock.at, at_most=5) == ()
    clock.forward(seconds=50)
    renew("一号", at=clock.at)
    clock.forward(seconds=50)
    assert lease("二号", at=clock.at, at_most=5) == ()
    clock.forward(seconds=11)
    assert len(lease("二号", at=clock.at, at_most=5)) == 1


def test_whoever_has_lost_a_job_meanwhile_does_nothing(clock):
    put_down(clock)
    (job,) = lease("一号", at=clock.at, at_most=1)
    clock.forward(minutes=2)
    (taken,) = lease("二号", at=clock.at, at_most=1)
    attempt(job, worker="一号", clock=clock)
    assert rows() == 0
    attempt(taken, worker="二号", clock=clock)
    assert rows() == 1


def test_a_job_that_kills_its_worker_every_time_is_given_up_in_the_end_and_takes_no_other_along(clock):
    enqueue_all(WHOLE, [(None, {"name": "甲"}), (None, {"name": "乙"})], at=clock.at)
    for _death in range(WHOLE.attempts_max):
        assert lease("会死的", at=clock.at, at_most=5)
        clock.forward(minutes=2)
    worked(clock)
    first, second = Job.objects.order_by("pk")
    assert (first.given_up_at, "中断" in first.trouble) == (clock.at, True)
    assert second.finished_at == clock.at


def test_what_was_taken_and_not_begun_is_handed_back_as_it_was(clock):
    put_down(clock)
    jobs = lease("一号", at=clock.at, at_most=1)
    hand_back(jobs, "一号")
    job = Job.objects.get()
    assert (job.attempts, job.leased_until, job.holder) == (0, None, "")
