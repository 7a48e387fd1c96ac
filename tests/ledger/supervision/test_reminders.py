"""People are reminded of what comes to a further light, once, on working days, deputies too (到期提醒)."""

from datetime import date, datetime, timedelta

import pytest
from django.utils.timezone import get_current_timezone

import cast
from taizhang.bureau.appointments.actions.put_in_charge import put_in_charge
from taizhang.bureau.messages.models import Message
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.supervision.actions.issue_notice import Demand, issue_notice
from taizhang.ledger.supervision.jobs.remind import remind
from taizhang.ledger.supervision.models import Reminder

pytestmark = pytest.mark.django_db
# A Monday, and the Saturday before it.
MONDAY, SATURDAY = date(2026, 3, 9), date(2026, 3, 7)


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def measure(house):
    round = cast.round_with_findings(house)
    Measure.objects.filter(finding__round=round).update(due_date=date(2027, 1, 1))
    return Measure.objects.filter(finding__round=round).order_by("pk").first()


def at(day):
    return datetime(day.year, day.month, day.day, 8, tzinfo=get_current_timezone())


def due(measure, day):
    Measure.objects.filter(pk=measure.pk).update(due_date=day)


def told(day):
    before = Message.objects.count()
    remind.perform({}, at=at(day))
    return [one.person.name for one in Message.objects.select_related("person").order_by("pk")[before:]]


def test_each_light_is_told_once_to_officer_and_head(house, measure):
    due(measure, MONDAY + timedelta(15))
    assert set(told(MONDAY)) == {house.zhou.name, house.xu.name}
    assert told(MONDAY) == []
    assert told(MONDAY + timedelta(1)) == []
    assert set(told(MONDAY + timedelta(7))) == {house.zhou.name, house.xu.name}
    assert {one.light for one in Reminder.objects.all()} == {"notice", "warning"}


def test_nobody_is_reminded_on_a_day_off_and_nothing_is_lost_by_it(house, measure):
    due(measure, SATURDAY + timedelta(20))
    assert told(SATURDAY) == []
    assert set(told(MONDAY)) == {house.zhou.name, house.xu.name}


def test_what_is_late_is_told_to_the_leader_in_charge_too_and_again_every_week(house, measure):
    put_in_charge(house.office, leader=house.gao, from_date=cast.DAY, **cast.at_work(house.shen))
    due(measure, MONDAY - timedelta(1))
    assert house.gao.name in told(MONDAY)
    assert told(MONDAY + timedelta(1)) == []
    assert house.zhou.name in told(MONDAY + timedelta(7))


def test_whoever_stands_in_is_told_as_well(house, measure):
    due(measure, MONDAY + timedelta(3))
    cast.deputize(house.zhou, house.lu, days=30)
    assert house.lu.name in told(MONDAY)


def test_one_message_tells_of_all_that_is_new_for_a_person(house, measure):
    Measure.objects.filter(finding__round=measure.finding.round).update(due_date=MONDAY + timedelta(3))
    told(MONDAY)
    message = Message.objects.get(person=house.zhou)
    assert message.subject == "有 4 项整改措施要抓紧"
    assert message.text.count("【紧急】") == 4


def test_a_new_date_is_a_new_occasion(house, measure):
    due(measure, MONDAY + timedelta(3))
    told(MONDAY)
    due(measure, MONDAY + timedelta(8))
    assert house.zhou.name in told(MONDAY + timedelta(1))


def test_what_is_done_is_left_alone(house, measure):
    due(measure, MONDAY + timedelta(3))
    Measure.objects.filter(pk=measure.pk).update(state="done")
    assert told(MONDAY) == []


def test_a_notice_is_told_to_whom_it_is_addressed(house, measure):
    demand = Demand(step="supervision", text="请抓紧办理")
    facts = {"addressee": house.office, "measures": [measure], "demand": demand}
    made = issue_notice(measure.finding.round, **facts, **cast.at_work(house.shen))
    message = Message.objects.get(person=house.xu)
    assert message.subject == f"收到{made.title}"
    assert message.address == f"/supervision/{made.pk}"
