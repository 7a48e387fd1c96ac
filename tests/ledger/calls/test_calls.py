"""A call says what is asked of whom, on which basis, until when; it is withdrawn and postponed with a trace (征集)."""

from datetime import date, time, timedelta

import calling
import pytest
from duties import administering, administrator

import cast
from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.calendars.actions.enter_year import enter_year
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.messages.models import Message
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.actions.postpone_call import postpone_call
from taizhang.ledger.calls.actions.reckon_due import reckon_due
from taizhang.ledger.calls.actions.send_call import Wanted, send_call
from taizhang.ledger.calls.actions.withdraw_call import withdraw_call
from taizhang.ledger.calls.fields import Column, Field
from taizhang.ledger.calls.models import Call, Form, Submission
from taizhang.ledger.calls.queries import burden, calls_for, owed_to_calls
from taizhang.ledger.calls.reckoning import dues_moved

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


def test_offices_owe_it_until_the_hour_of_a_working_day(house):
    row = calling.call(house)
    assert row.due_at == calling.at(date(2026, 3, 9), 17, 30)
    assert not row.is_provisional
    assert [one.office for one in row.submissions.all()] == [house.office, house.other_office]
    assert list(owed_to_calls(cast.acting(house.zhou))) == [calling.owed(row, house.office)]
    told = Message.objects.get(person=house.zhou)
    assert told.subject == "请报送：报送2月份工业经济运行情况"
    assert list(verify()) == []


def test_nobody_is_asked_for_something_by_a_day_off_or_a_moment_that_is_past(house):
    with pytest.raises(Refused, match=r"不上班.*2026年3月9日"):
        calling.call(house, due_on=date(2026, 3, 7))
    with pytest.raises(Refused, match="已经过了"):
        calling.call(house, due_on=cast.DAY, due_time=time(9))
    with pytest.raises(Refused, match="只写一样"):
        calling.call(house, due_on=date(2026, 3, 9), due_days=3)


def test_a_year_without_a_notice_makes_the_day_provisional_and_the_notice_a_certain_one(house):
    row = calling.call(house, due_days=225)
    assert row.is_provisional
    before = row.due_on
    off = [before - timedelta(days=1), before]
    facts = {"number": before.year, "off": off, "worked": [], "source": "国办发明电"}
    machine = {"actor": console_actor(on=cast.DAY), "at": cast.NOON}
    enter_year(GROUND, **facts, **administering(administrator()))
    (moved,) = dues_moved()
    reckon_due(moved, **machine)
    row = Call.objects.get()
    assert not row.is_provisional
    assert row.due_on > before
    assert "由2027年" in list(history(row.stream))[-1].sentence


def test_who_is_outside_the_unit_is_not_asked(house):
    with pytest.raises(Refused, match="不在"):
        calling.call(house, offices=[house.next_door])
    wanted, kept = Wanted(title="报送", due_days=3, period="2026-02"), calling.form(house)
    with pytest.raises(Refused, match="应报的股室"):
        send_call(house.unit, form=kept, offices=[], wanted=wanted, **cast.at_work(house.shen))
    assert not calls_for(cast.acting(house.stranger)).exists()


def test_a_call_without_a_basis_says_so_in_the_journal(house):
    row = calling.call(house, basis="  ")
    assert "没有写依据" in next(history(row.stream)).sentence


def test_what_an_office_owes_this_month_is_counted_before_more_is_asked(house):
    calling.call(house)
    calling.call(house, offices=[house.office])
    calling.call(house, offices=[house.office], due_days=60)
    counts = burden([house.office, house.other_office], on=cast.DAY)
    assert counts == {house.office.pk: 2, house.other_office.pk: 1}


def test_a_number_with_a_code_is_about_a_period(house):
    with pytest.raises(Refused, match="请写明所属期"):
        calling.call(house, period="")
    with pytest.raises(Refused, match="2026Q3"):
        calling.call(house, period="二月")


def test_a_withdrawn_call_is_owed_no_longer_and_stays(house):
    row = calling.call(house)
    calling.accepted(house, row)
    row = Call.objects.get()
    with pytest.raises(Refused, match="理由"):
        withdraw_call(row, reason=" ", **cast.at_work(house.shen))
    withdraw_call(row, reason="与市局重复", **cast.at_work(house.shen))
    states = dict(Submission.objects.values_list("office", "state"))
    assert states == {house.office.pk: "accepted", house.other_office.pk: "lifted"}
    assert not owed_to_calls(cast.acting(house.lu)).exists()
    assert list(verify()) == []


def test_it_is_postponed_with_a_reason_and_never_brought_forward(house):
    row = calling.call(house)
    later = {"due_on": date(2026, 3, 12), "due_time": time(12)}
    early = {"due_on": date(2026, 3, 4), "due_time": time(12), "reason": "急"}
    with pytest.raises(Refused, match="要比原来的晚"):
        postpone_call(row, **early, **cast.at_work(house.shen))
    postpone_call(row, **later, reason="系统停机", **cast.at_work(house.shen))
    assert Call.objects.get().due_at == calling.at(date(2026, 3, 12), 12)
    assert Message.objects.filter(person=house.lu, subject__startswith="截止延后").count() == 1


def test_a_call_keeps_the_edition_of_the_form_that_it_was_sent_with(house):
    first = calling.form(house)
    row = calling.call(house, first)
    second = calling.form(house, calling.FIELDS[:2], previous_form=first)
    assert (second.edition, second.first_id) == (2, first.pk)
    assert len(Call.objects.get(pk=row.pk).form.fields) == 4
    with pytest.raises(Refused, match="更新的一版"):
        calling.form(house, calling.FIELDS[:1], previous_form=first)
    assert Form.objects.count() == 2


@pytest.mark.parametrize(
    ("field", "why"),
    [
        (Field("f1", "产值", "amount"), "要写单位"),
        (Field("f1", "去向", "choice", options=("一",)), "选项"),
        (Field("f1", "名单", "table"), "列"),
        (Field("f1", "名单", "table", columns=(Column("企业"), Column("企业"))), "列名不能重复"),
        (Field("f1", "名称", "short", indicator="GY01"), "指标代码"),
        (Field("f1", "名称", "short", known="moon"), "已知来源"),
        (Field("f1", " ", "short"), "要有名称"),
    ],
)
def test_a_form_that_nobody_could_fill_in_is_not_kept(house, field, why):
    with pytest.raises(Refused, match=why):
        calling.form(house, (field,))
