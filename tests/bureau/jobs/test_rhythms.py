"""What comes again and again comes once each time, whoever looks, and after a standstill the last time alone (定时作业)."""

from datetime import UTC, datetime, timedelta

import pytest
from duties import administering, administrator

import cast
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.jobs import planning
from taizhang.bureau.jobs.actions.set_timing import set_timing
from taizhang.bureau.jobs.kinds import Kind
from taizhang.bureau.jobs.models import Job, Timing
from taizhang.bureau.jobs.planning import courses, plan
from taizhang.bureau.jobs.rhythms import Daily, Every, read_rhythm
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused

# 09:10 in the zone of the house.
MORNING = datetime(2026, 3, 2, 1, 10, tzinfo=UTC)


def nothing(facts, *, at):
    """A job that does nothing."""


DAILY = Kind("tests.daily", "每天的作业", nothing, Daily(7, 30))
OFTEN = Kind("tests.often", "常做的作业", nothing, Every(15))


@pytest.fixture(autouse=True)
def declared(monkeypatch):
    kinds = {one.name: one for one in (DAILY, OFTEN)}
    monkeypatch.setattr(planning, "kinds", lambda: kinds)
    monkeypatch.setattr("taizhang.bureau.jobs.actions.set_timing.kinds", lambda: kinds)


@pytest.mark.parametrize(
    ("rhythm", "at", "latest"),
    [
        (Daily(7, 30), MORNING, datetime(2026, 3, 1, 23, 30, tzinfo=UTC)),
        (Daily(9, 11), MORNING, datetime(2026, 3, 1, 1, 11, tzinfo=UTC)),
        (Every(15), MORNING, datetime(2026, 3, 2, 1, 0, tzinfo=UTC)),
        (Every(1440), MORNING, datetime(2026, 3, 1, 16, 0, tzinfo=UTC)),
        (Every(7), MORNING, datetime(2026, 3, 2, 1, 6, tzinfo=UTC)),
    ],
)
def test_the_last_time_at_or_before_a_moment(rhythm, at, latest):
    assert rhythm.latest(at) == latest
    assert rhythm.latest(latest) == latest
    assert read_rhythm(rhythm.written()) == rhythm


@pytest.mark.parametrize(
    "written", ["", "7", "07:30", "7：05", "1440", "0", "24:00", "12:60", "1441", "每天", "-5"]
)
def test_a_rhythm_is_a_time_or_a_number_of_minutes(written):
    good = {"7": Every(7), "07:30": Daily(7, 30), "7：05": Daily(7, 5), "1440": Every(1440)}
    if written in good:
        assert read_rhythm(written) == good[written]
    else:
        with pytest.raises(Refused, match="请写一个时刻"):
            read_rhythm(written)


@pytest.mark.django_db
class TestPlanning:
    def keys(self):
        return sorted(Job.objects.values_list("key", flat=True))

    def test_each_time_is_put_down_once(self):
        for _look in range(3):
            plan(MORNING)
        assert self.keys() == ["tests.daily@2026-03-02", "tests.often@2026-03-02T09:00+08:00"]

    def test_after_a_standstill_of_a_week_it_is_done_once(self):
        plan(MORNING)
        Job.objects.update(due_at=None, finished_at=MORNING)
        plan(MORNING + timedelta(days=7))
        assert Job.objects.filter(kind="tests.daily").count() == 2

    def test_what_comes_often_waits_until_the_last_time_has_ended(self):
        plan(MORNING)
        plan(MORNING + timedelta(minutes=15))
        assert Job.objects.filter(kind="tests.often").count() == 1

    def test_another_hour_does_not_do_it_twice_in_a_day(self):
        plan(MORNING)
        self.set("tests.daily", "09:00")
        plan(MORNING)
        assert Job.objects.filter(kind="tests.daily").count() == 1

    def test_what_rests_is_not_put_down(self):
        self.set("tests.daily", "07:30", is_paused=True)
        plan(MORNING)
        assert self.keys() == ["tests.often@2026-03-02T09:00+08:00"]

    def set(self, kind, rhythm, *, is_paused=False):
        self.by = getattr(self, "by", None) or administrator()
        facts = {"kind": kind, "rhythm": rhythm, "is_paused": is_paused}
        return set_timing(GROUND, **facts, **administering(self.by))

    def test_the_latest_setting_counts_and_all_are_journaled(self):
        self.set("tests.often", "30")
        self.set("tests.often", "5")
        (often,) = [one for one in courses() if one.kind is OFTEN]
        assert often.rhythm == Every(5)
        assert Timing.objects.count() == 2
        assert list(verify()) == []

    @pytest.mark.parametrize("kind", ["tests.unknown", ""])
    def test_what_is_not_there_cannot_be_set(self, kind):
        with pytest.raises(Refused, match="没有这种定时作业"):
            self.set(kind, "5")

    def test_nobody_else_sets_it(self, house):
        security = administrator(Duty.SECURITY)
        for by in (administering(security), cast.at_work(house.shen)):
            with pytest.raises(Refused, match="您的任职不能"):
                set_timing(GROUND, kind="tests.daily", rhythm="5", is_paused=False, **by)
