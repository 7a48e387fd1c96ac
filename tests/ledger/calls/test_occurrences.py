"""A repeating call goes out once for each period, and people are reminded once for each stage, on working days (循环征集、催报)."""

from datetime import date

import calling
import pytest
from working import Clock, worked

import cast
from taizhang.bureau.jobs.models import Job
from taizhang.bureau.jobs.queueing import enqueue
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.messages.models import Message
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.actions.begin_cycle import Standing, begin_cycle
from taizhang.ledger.calls.actions.end_cycle import end_cycle
from taizhang.ledger.calls.actions.open_occurrence import open_occurrence
from taizhang.ledger.calls.actions.postpone_call import postpone_call
from taizhang.ledger.calls.jobs.open_calls import open_calls
from taizhang.ledger.calls.jobs.remind_owing import remind_owing
from taizhang.ledger.calls.models import Call, Cycle, Nudge

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


def standing(**changed):
    said = {
        "title": "工业经济运行月报",
        "rhythm": "monthly",
        "due_rule": "after",
        "due_number": 5,
        "first_period": "2026-02",
        "basis": "县政府办〔2026〕3号",
    }
    return Standing(**{**said, **changed})


def begun(house, **changed):
    facts = {"form": calling.form(house), "offices": [house.office, house.other_office]}
    return begin_cycle(house.unit, **facts, standing=standing(**changed), **cast.at_work(house.shen))


def opened(*days):
    """The job of each of these mornings."""
    for day in days:
        open_calls.perform({}, at=calling.at(day, 7, 30))
    return [(one.period, one.due_on) for one in Call.objects.order_by("pk")]


def test_it_goes_out_when_its_time_has_come_and_once(house):
    begun(house)
    assert opened(date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 3)) == [("2026-02", date(2026, 3, 6))]
    assert opened(date(2026, 4, 1), date(2026, 4, 2))[1:] == [("2026-03", date(2026, 4, 8))]
    assert Call.objects.order_by("pk")[0].title == "工业经济运行月报（2026年2月）"
    assert Message.objects.filter(person=house.zhou).count() == 2
    assert list(verify()) == []


def test_on_a_day_off_nothing_goes_out(house):
    begun(house)
    assert opened(date(2026, 3, 7)) == []


def test_after_a_standstill_the_offices_have_their_days_all_the_same(house):
    begun(house)
    assert opened(date(2026, 3, 19)) == [("2026-02", date(2026, 3, 26))]


def test_a_quarter_is_due_on_a_day_of_its_last_month_or_the_next_that_is_worked(house):
    begun(house, rhythm="quarterly", due_rule="within", due_number=28, first_period="2026Q1")
    assert opened(date(2026, 3, 20)) == []
    assert opened(date(2026, 3, 23)) == [("2026Q1", date(2026, 3, 30))]


def test_it_uses_the_newest_edition_of_its_form(house):
    row = begun(house)
    newer = calling.form(house, calling.FIELDS[:1], previous_form=row.form)
    opened(date(2026, 3, 2))
    assert Call.objects.get().form == newer


def test_one_that_was_ended_goes_out_no_more(house):
    row = begun(house)
    end_cycle(row, reason="改用省平台", **cast.at_work(house.shen))
    assert opened(date(2026, 3, 2)) == []


def test_a_period_is_opened_by_hand_once(house):
    row = begun(house, last_period="2026-03")
    open_occurrence(row, period="2026-03", **cast.at_work(house.shen))
    for wrong in ("2026-03", "2026-04", "2026"):
        with pytest.raises(Refused):
            open_occurrence(Cycle.objects.get(), period=wrong, **cast.at_work(house.shen))


def test_the_worker_does_it(house):
    begun(house)
    clock = Clock(calling.at(date(2026, 3, 2), 7, 30))
    enqueue(open_calls, {}, at=clock.at)
    worked(clock)
    assert Job.objects.get(kind="calls.open_calls").due_at is None
    assert Call.objects.count() == 1


def reminded(person, *days):
    for day in days:
        remind_owing.perform({}, at=calling.at(day, 8, 15))
    return list(Message.objects.filter(person=person, kind="calls.due").order_by("pk"))


def test_people_are_reminded_before_on_the_day_and_after_once_each(house):
    calling.call(house, due_days=None, due_on=date(2026, 3, 11))
    week = [date(2026, 3, day) for day in (4, 5, 6, 6, 7, 8, 9, 10, 11, 12, 13)]
    told = reminded(house.zhou, *week)
    assert [one.told_at.day for one in told] == [6, 10, 11, 12]
    words = ("还有 3 个", "还有 1 个", "今天截止", "已逾期")
    assert all(word in one.text for word, one in zip(words, told, strict=True))
    assert reminded(house.zhou, date(2026, 3, 18))[4:] != []


def test_who_has_sent_in_is_left_alone_and_a_later_date_begins_anew(house):
    row = calling.call(house, due_days=None, due_on=date(2026, 3, 11))
    calling.send(calling.fill(calling.owed(row, house.office), house.zhou), house.zhou)
    assert reminded(house.zhou, date(2026, 3, 11)) == []
    assert len(reminded(house.lu)) == 1
    row = Call.objects.get()
    later = {"due_on": date(2026, 3, 16), "due_time": row.due_at.time(), "reason": "停电"}
    postpone_call(row, **later, **cast.at_work(house.shen))
    assert len(reminded(house.lu, date(2026, 3, 13))) == 2


def test_several_things_owed_are_one_message_and_deputies_hear_of_it(house):
    calling.call(house, due_days=None, due_on=date(2026, 3, 4))
    calling.call(house, due_days=None, due_on=date(2026, 3, 5))
    cast.deputize(house.zhou, house.wen)
    (told,) = reminded(house.wen, date(2026, 3, 3))
    assert told.subject == "有 2 件材料要报送"
    assert Nudge.objects.filter(person=house.wen).count() == 2
