"""A schedule asks offices, takes what they report, and says who did not answer (调度)."""

from datetime import date, datetime, timedelta

import pytest
import tasking
from django.utils.timezone import get_current_timezone

import cast
from taizhang.bureau.accounts.people import CONSOLE_NAME
from taizhang.bureau.appointments.actions.end_appointment import end_appointment
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import happened_on
from taizhang.bureau.messages.models import Message
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.schedules.actions.answer_turn import answer_turn
from taizhang.ledger.schedules.actions.close_roundup import close_roundup
from taizhang.ledger.schedules.actions.end_schedule import end_schedule
from taizhang.ledger.schedules.actions.open_roundup import open_roundup
from taizhang.ledger.schedules.actions.return_turn import return_turn
from taizhang.ledger.schedules.jobs.open_roundups import open_roundups
from taizhang.ledger.schedules.jobs.remind_turns import remind_turns
from taizhang.ledger.schedules.models import Roundup, Schedule, Turn
from taizhang.ledger.schedules.queries import punctuality, turns_owed_by

pytestmark = pytest.mark.django_db
# The cast works on Monday 2 March 2026; the first Friday is the 6th.
FRIDAY = date(2026, 3, 6)
TUESDAY = date(2026, 3, 3)


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house)


@pytest.fixture
def schedule(house, round):
    return tasking.weekly(house, round)


@pytest.fixture
def roundup(house, schedule):
    return open_roundup(schedule, nominal_date=FRIDAY, **cast.at_work(house.shen))


def at(day, hour=9):
    return datetime(day.year, day.month, day.day, hour, tzinfo=get_current_timezone())


def said(roundup):
    return "\n".join(one.sentence for one in happened_on([roundup.stream]))


def at_work(person, day):
    return {"actor": cast.acting(person, on=day), "at": at(day)}


def turn_of(office):
    return Turn.objects.select_related("roundup__schedule__round", "office").get(office=office)


def told_on(day, job=remind_turns):
    before = Message.objects.count()
    job.perform({}, at=at(day))
    return {one.person.name for one in Message.objects.select_related("person").order_by("pk")[before:]}


class TestOpening:
    def test_the_house_opens_it_some_working_days_before_in_the_name_of_whoever_set_it(self, house, schedule):
        assert open_roundups.perform({}, at=at(date(2026, 3, 2))) == 0
        assert open_roundups.perform({}, at=at(TUESDAY)) == 1
        row = Roundup.objects.get()
        assert (row.due_date, [one.office for one in row.turns.all()]) == (FRIDAY, [house.office])
        entry = Entry.objects.get(stream=row.stream, event="schedules.RoundupOpened")
        assert entry.actor_id == house.shen.pk
        assert "按调度安排自动发起" in said(row)

    def test_nothing_is_opened_twice_or_on_a_day_off(self, schedule):
        open_roundups.perform({}, at=at(TUESDAY))
        assert open_roundups.perform({}, at=at(TUESDAY, 10)) == 0
        assert open_roundups.perform({}, at=at(date(2026, 3, 7))) == 0

    def test_when_whoever_set_it_has_left_the_house_opens_it_itself(self, house, schedule):
        post = house.shen.appointments.get()
        end_appointment(post, until_date=cast.DAY, reason="调离", **cast.at_work(house.wen))
        open_roundups.perform({}, at=at(TUESDAY))
        entry = Entry.objects.get(event="schedules.RoundupOpened")
        assert entry.actor.name == CONSOLE_NAME

    def test_a_day_off_goes_to_the_next_working_day_and_says_so(self, house, round):
        # 1 May 2026 is a Friday, and off until the 5th.
        schedule = tasking.weekly(house, round, first_date=date(2026, 4, 27))
        row = open_roundup(schedule, nominal_date=date(2026, 5, 1), **at_work(house.shen, date(2026, 4, 29)))
        assert row.due_date == date(2026, 5, 6)
        assert "遇放假顺延" in said(row)

    def test_a_day_that_is_none_of_the_schedule_is_refused(self, house, schedule):
        with pytest.raises(Refused, match="不是调度日"):
            open_roundup(schedule, nominal_date=TUESDAY, **cast.at_work(house.shen))

    def test_after_its_end_nothing_is_opened(self, house, schedule):
        end_schedule(schedule, reason="集中整改结束", **cast.at_work(house.shen))
        assert open_roundups.perform({}, at=at(TUESDAY)) == 0
        with pytest.raises(Refused, match="已经停止"):
            open_roundup(
                Schedule.objects.get(), nominal_date=FRIDAY, by_schedule=False, **cast.at_work(house.shen)
            )

    def test_offices_may_be_named(self, house, round):
        schedule = tasking.weekly(house, round, offices=[house.other_office])
        row = open_roundup(schedule, nominal_date=FRIDAY, **cast.at_work(house.shen))
        assert [(one.office, one.measures) for one in row.turns.all()] == [(house.other_office, [])]


class TestAnswering:
    def test_reports_since_it_was_opened_are_the_answer(self, house, roundup):
        for one in Measure.objects.filter(pk__in=turn_of(house.office).measures):
            report(one, text="推进中", happened_on=cast.DAY, **cast.at_work(house.zhou))
        answer_turn(turn_of(house.office), **cast.at_work(house.zhou))
        turn = turn_of(house.office)
        assert (turn.state, turn.answers.get().reported) == ("answered", 4)

    def test_without_reports_it_says_why(self, house, roundup):
        with pytest.raises(Refused, match="1-1、1-2、2-1、2-2"):
            answer_turn(turn_of(house.office), **cast.at_work(house.zhou))
        answer_turn(turn_of(house.office), text="等待批复", **cast.at_work(house.zhou))
        assert "4 项说明情况" in said(roundup)

    def test_after_the_day_it_is_late(self, house, roundup):
        monday = FRIDAY + timedelta(3)
        answer_turn(turn_of(house.office), text="等待批复", **at_work(house.zhou, monday))
        assert turn_of(house.office).is_late

    def test_a_deputy_answers_for_whom_they_stand_in(self, house, roundup):
        cast.deputize(house.zhou, house.lu)
        answer_turn(turn_of(house.office), text="等待批复", **cast.at_work(house.lu))
        assert turn_of(house.office).answers.get().answered_for == house.zhou

    def test_another_office_answers_for_nobody(self, house, roundup):
        with pytest.raises(Refused, match="您的任职不能"):
            answer_turn(turn_of(house.office), text="等待批复", **cast.at_work(house.lu))

    def test_what_is_sent_back_is_owed_again_and_keeps_its_row(self, house, roundup):
        answer_turn(turn_of(house.office), text="等待批复", **cast.at_work(house.zhou))
        return_turn(turn_of(house.office), reason="请写明批复的日期", **cast.at_work(house.shen))
        turn = turn_of(house.office)
        assert (turn.state, turn.returned_for, turn.answers.count()) == ("owed", "请写明批复的日期", 1)
        assert turns_owed_by(cast.acting(house.zhou)).get() == turn


class TestClosing:
    def test_it_says_who_answered_and_who_did_not(self, house, round):
        schedule = tasking.weekly(house, round, offices=[house.office, house.other_office])
        roundup = open_roundup(schedule, nominal_date=FRIDAY, **cast.at_work(house.shen))
        answer_turn(turn_of(house.office), text="等待批复", **cast.at_work(house.zhou))
        with pytest.raises(Refused, match="还没有到填报时限"):
            close_roundup(Roundup.objects.get(), **cast.at_work(house.shen))
        close_roundup(Roundup.objects.get(), **at_work(house.shen, FRIDAY + timedelta(3)))
        assert turn_of(house.other_office).state == "missed"
        assert "按时 1，逾期 0，未填报 1（科技创新股）" in said(roundup)
        counts = {one.office: (one.in_time, one.late, one.missed) for one in punctuality(round)}
        assert counts == {"投资促进股": (1, 0, 0), "科技创新股": (0, 0, 1)}

    def test_nothing_is_taken_afterwards(self, house, roundup):
        close_roundup(Roundup.objects.get(), **at_work(house.shen, FRIDAY + timedelta(3)))
        with pytest.raises(Refused, match="未填报"):
            answer_turn(turn_of(house.office), text="等待批复", **at_work(house.zhou, FRIDAY + timedelta(4)))


class TestReminding:
    def test_people_are_told_when_it_is_opened(self, house, roundup):
        told = {one.person.name for one in Message.objects.filter(kind="schedules.roundup")}
        assert told == {house.zhou.name, house.xu.name}

    def test_a_working_day_before_once_and_deputies_too(self, house, roundup):
        cast.deputize(house.zhou, house.lu, days=30)
        assert told_on(TUESDAY) == set()
        assert told_on(date(2026, 3, 5)) == {house.zhou.name, house.xu.name, house.lu.name}
        assert told_on(FRIDAY) == set()

    def test_late_ones_are_told_on_a_working_day_and_again_after_a_week(self, house, roundup):
        assert told_on(date(2026, 3, 7)) == set()
        assert told_on(date(2026, 3, 9)) == {house.zhou.name, house.xu.name}
        assert told_on(date(2026, 3, 10)) == set()
        assert told_on(date(2026, 3, 13)) == {house.zhou.name, house.xu.name}

    def test_whoever_has_answered_is_left_alone(self, house, roundup):
        answer_turn(turn_of(house.office), text="等待批复", **cast.at_work(house.zhou))
        assert told_on(date(2026, 3, 5)) == set()
