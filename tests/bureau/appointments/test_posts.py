"""What a person may do on a day follows from the posts of that day; posts are journaled, ended and corrected."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

import cast
from taizhang.bureau.accounts.models import Appointment
from taizhang.bureau.accounts.queries import in_charge_of
from taizhang.bureau.appointments.actions.appoint import appoint
from taizhang.bureau.appointments.actions.correct_appointment import correct_appointment
from taizhang.bureau.appointments.actions.end_appointment import end_appointment
from taizhang.bureau.appointments.actions.end_charge import end_charge
from taizhang.bureau.appointments.actions.enrol import enrol
from taizhang.bureau.appointments.actions.put_in_charge import put_in_charge
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused

TOMORROW = cast.DAY + timedelta(days=1)


@pytest.fixture
def post(house):
    return Appointment.objects.get(person=house.zhou)


def test_a_post_ends_with_its_last_day(house, post):
    end_appointment(post, until_date=cast.DAY, reason="调离", **cast.at_work(house.shen))
    assert cast.acting(house.zhou).has_role("officer")
    assert not cast.acting(house.zhou, TOMORROW).has_role("officer")
    assert [one.sentence for one in history(house.zhou.stream)][
        -1
    ] == "周明的承办人任职到2026年3月2日止：调离"


def test_an_end_can_only_come_earlier(house, post):
    end_appointment(post, until_date=cast.DAY, reason="调离", **cast.at_work(house.shen))
    with pytest.raises(Refused, match="更早的日期"):
        end_appointment(post, until_date=TOMORROW, reason="记错了", **cast.at_work(house.shen))


def test_the_same_role_at_the_same_place_twice_at_once_is_refused(house):
    with pytest.raises(Refused, match="周明已在“投资促进股”任承办人（自 2025-01-01），时间重叠"):
        cast.appoint(house.zhou, role=cast.Role.OFFICER, organization=house.office, from_date=cast.DAY)


def test_it_may_be_held_again_after_it_ended(house, post):
    end_appointment(post, until_date=cast.DAY, reason="借调", **cast.at_work(house.shen))
    cast.appoint(house.zhou, role=cast.Role.OFFICER, organization=house.office, from_date=TOMORROW)
    assert cast.acting(house.zhou, TOMORROW).has_role("officer")


def test_the_database_itself_refuses_the_same_open_post_twice(house, post):
    same = Appointment(person=house.zhou, organization=house.office, role="officer", from_date=cast.DAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.bulk_create([same])


def test_a_correction_is_a_further_row_and_the_wrong_one_has_no_effect(house, post):
    facts = {"organization": house.other_office, "role": "office_head", "from_date": date(2025, 6, 1)}
    correct_appointment(post, **facts, until_date=None, reason="录错了股室", **cast.at_work(house.shen))
    right = Appointment.objects.get(corrects=post)
    assert Appointment.objects.get(pk=post.pk).state == "corrected"
    assert [(one.role, one.organization_id) for one in cast.acting(house.zhou).posts] == [
        ("office_head", right.organization_id)
    ]
    assert list(verify()) == []


def test_a_correction_may_change_the_dates_alone(house, post):
    facts = {"organization": house.office, "role": "officer", "from_date": date(2025, 2, 1)}
    correct_appointment(post, **facts, until_date=None, reason="日期录错", **cast.at_work(house.shen))
    assert not cast.acting(house.zhou, date(2025, 1, 15)).has_role("officer")


def test_nobody_gives_themselves_a_post(house):
    facts = {"person": house.shen, "role": "leader", "from_date": cast.DAY}
    with pytest.raises(Refused, match="不能办理自己的任职"):
        appoint(house.unit, **facts, **cast.at_work(house.shen))


def test_nobody_gives_a_post_to_the_one_whom_they_stand_in_for(house):
    cast.deputize(house.wen, house.shen)
    facts = {"person": house.wen, "role": "leader", "from_date": cast.DAY}
    with pytest.raises(Refused, match="不能办理自己的任职"):
        appoint(house.unit, **facts, **cast.at_work(house.shen))


@pytest.mark.parametrize("who", ["zhou", "xu", "gao", "fang", "observer", "stranger"])
def test_only_the_office_of_rectification_of_the_place_appoints(house, who):
    facts = {"person": house.lu, "role": "officer", "from_date": cast.DAY}
    with pytest.raises(Refused, match="您的任职不能“任职”"):
        appoint(house.office, **facts, **cast.at_work(getattr(house, who)))


def test_the_nearest_line_says_who_is_in_charge(house):
    qin = cast.appoint(house.wen, role=cast.Role.LEADER, organization=house.unit, from_date=cast.DAY).person
    put_in_charge(house.unit, leader=house.gao, from_date=cast.DAY, **cast.at_work(house.shen))
    put_in_charge(house.office, leader=qin, from_date=cast.DAY, **cast.at_work(house.shen))
    assert list(in_charge_of(house.office.path, on=cast.DAY)) == [qin]
    assert list(in_charge_of(house.other_office.path, on=cast.DAY)) == [house.gao]
    assert list(in_charge_of(house.office.path, on=cast.DAY - timedelta(days=1))) == []


def test_a_line_ends_with_its_last_day_and_overlaps_with_none_of_the_same_leader(house):
    line = put_in_charge(house.office, leader=house.gao, from_date=cast.DAY, **cast.at_work(house.shen))
    with pytest.raises(Refused, match="时间重叠"):
        put_in_charge(house.office, leader=house.gao, from_date=TOMORROW, **cast.at_work(house.shen))
    end_charge(line, until_date=cast.DAY, reason="分工调整", **cast.at_work(house.shen))
    assert list(in_charge_of(house.office.path, on=TOMORROW)) == []


def test_a_line_lapses_with_the_post_of_the_leader(house):
    put_in_charge(house.office, leader=house.gao, from_date=cast.DAY, **cast.at_work(house.shen))
    leading = Appointment.objects.get(person=house.gao)
    end_appointment(leading, until_date=cast.DAY, reason="调离", **cast.at_work(house.shen))
    assert list(in_charge_of(house.office.path, on=cast.DAY)) == [house.gao]
    assert list(in_charge_of(house.office.path, on=TOMORROW)) == []


def test_a_second_click_enters_nobody_twice(house):
    facts = {"name": "江楠", "role": "officer", "from_date": cast.DAY}
    enrol(house.office, **facts, **cast.at_work(house.shen))
    with pytest.raises(Refused, match="没有重复登记"):
        enrol(house.office, **facts, **cast.at_work(house.shen))
    assert Appointment.objects.filter(person__name="江楠").count() == 1


def test_only_a_leader_is_put_in_charge(house):
    with pytest.raises(Refused, match="不是“投资促进股”的分管领导"):
        put_in_charge(house.office, leader=house.xu, from_date=cast.DAY, **cast.at_work(house.shen))
