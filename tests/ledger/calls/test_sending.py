"""What an office fills in is read, weighed and sent in: complete, in time, true to what was accepted before (报送)."""

from datetime import date

import calling
import pytest

import cast
from taizhang.bureau.messages.models import Message
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.calls.actions.correct_submission import correct_submission
from taizhang.ledger.calls.actions.detach_file import detach_file
from taizhang.ledger.calls.actions.recall_submission import recall_submission
from taizhang.ledger.calls.actions.save_draft import save_draft
from taizhang.ledger.calls.answers import Answers
from taizhang.ledger.calls.checking import checked
from taizhang.ledger.calls.fields import Field
from taizhang.ledger.calls.models import Figure, Reading, Sending, Submission
from taizhang.ledger.calls.values import Unreadable, read_value
from taizhang.ledger.materials.packing import unpack

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def owed(house):
    return calling.owed(calling.call(house), house.office)


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        ("amount", "１，２００．５０", "1200.5"),
        ("amount", "0.10", "0.1"),
        ("amount", "-3", "-3"),
        ("whole", "1,000", "1000"),
        ("share", "12.50%", "12.5"),
        ("date", "2026年3月2日", "2026-03-02"),
        ("date", "2026/3/2", "2026-03-02"),
        ("yes_no", "是", "yes"),
        ("short", " 一句话 ", "一句话"),
        ("whole", "  ", ""),
    ],
)
def test_a_value_is_read_as_people_write_it(kind, written, read):
    assert read_value(kind, written) == read


@pytest.mark.parametrize(
    ("kind", "written"), [("whole", "3.5"), ("amount", "约120"), ("date", "2026-02-30"), ("yes_no", "也许")]
)
def test_what_is_no_such_value_is_named_not_guessed(kind, written):
    with pytest.raises(Unreadable):
        read_value(kind, written)


def test_a_draft_is_kept_as_it_was_written_and_sent_in_when_it_can_be_read(house, owed):
    row = calling.fill(owed, house.zhou, {"f1": "约1200", "f2": "3"})
    assert row.draft["values"]["f1"] == "约1200"
    with pytest.raises(Refused, match="规上工业增加值“约1200”不是数"):
        calling.send(row, house.zhou)
    row = calling.send(calling.fill(row, house.zhou), house.zhou)
    assert row.state == "sent"
    sending = Sending.objects.get()
    assert sending.answers["values"] == {"f1": "1200.5", "f2": "3", "f3": ""}
    assert not sending.is_late
    assert Message.objects.get(person=house.shen).subject.startswith("收到投资促进股报送")


def test_each_missing_field_is_named_and_may_be_left_empty_for_a_reason(house, owed):
    row = calling.fill(owed, house.zhou, {"f2": "3"})
    with pytest.raises(Refused, match=r"没有填.*规上工业增加值"):
        calling.send(row, house.zhou)
    row = calling.fill(row, house.zhou, {"f2": "3"}, reasons={"f1": "统计局 5 日才出数"})
    calling.send(row, house.zhou)
    assert Sending.objects.get().lacks == ["规上工业增加值"]


def test_cells_of_a_table_are_read_each_in_its_place(house, owed):
    rows = [["云泽机械", "3,000"], ["", ""], ["云泽化工", "两千"]]
    row = calling.fill(owed, house.zhou, tables={"f4": rows})
    (wrong,) = checked(row, at=cast.NOON).wrong
    assert (wrong.place, wrong.label) == ("f4/2/2", "新增企业名单第 2 行年产值")


def test_lateness_counts_working_days_and_the_hour(house):
    row = calling.call(house)
    ways = [
        (date(2026, 3, 9), 17, 0),
        (date(2026, 3, 9), 18, 0),
        (date(2026, 3, 10), 9, 1),
        (date(2026, 3, 16), 9, 5),
    ]
    said = [checked(calling.owed(row, house.office), at=calling.at(day, hour)) for day, hour, _days in ways]
    assert [(one.is_late, one.late_days) for one in said] == [(False, 0), (True, 0), (True, 1), (True, 5)]


def test_the_rules_are_asked_about_fields_text_and_file(house, owed):
    row = calling.fill(owed, house.zhou, {**calling.FILLED, "f3": "截止2026年2月底，新增 3家企业。"})
    row = calling.attach(row, house.zhou, "情况说明\n截止2026年2月底,全县新增规上企业3家。")
    calling.send(row, house.zhou)
    readings = {one.part: one for one in Reading.objects.all()}
    assert set(readings) == {"fields", "file"}
    report = unpack(bytes(readings["fields"].document), bytes(readings["fields"].report))
    assert "截止" in {one.text for one in report.diagnostics}


def test_a_text_is_asked_for_where_the_form_wants_one_and_refused_where_not(house):
    wants = calling.form(house, calling.FIELDS[:2], text_part="required")
    row = calling.fill(calling.owed(calling.call(house, wants), house.office), house.zhou)
    with pytest.raises(Refused, match="文字材料"):
        calling.send(row, house.zhou)
    row = calling.attach(row, house.zhou, "二月份情况。")
    with pytest.raises(Refused, match="请用"):
        calling.attach(row, house.zhou, "x", name="情况.exe")
    detach_file(calling.owed(row.call, house.office), **cast.at_work(house.zhou))
    assert calling.owed(row.call, house.office).draft_file is None
    plain = calling.form(house, calling.FIELDS[:2], text_part="none", title="只有数")
    other = calling.owed(calling.call(house, plain), house.office)
    with pytest.raises(Refused, match="不要文字材料"):
        calling.attach(other, house.zhou, "x")


def test_what_the_house_knows_is_filled_in_and_changed_only_with_a_reason(house):
    cast.round_with_findings(house)
    fields = (
        Field("f1", "股室", known="office"),
        Field("f2", "未完成的措施", "whole", unit="项", known="measures_open"),
        Field("f3", "联系电话", known="last"),
    )
    kept = calling.form(house, fields)
    first = calling.owed(calling.call(house, kept), house.office)
    known = checked(first, at=cast.NOON).known
    assert (known["f1"].value, known["f2"].value) == ("投资促进股", "4")
    assert "系统里的数" in known["f2"].source
    values = {"f1": "投资促进股", "f2": "3", "f3": "7654321"}
    row = calling.fill(first, house.zhou, values)
    with pytest.raises(Refused, match="未完成的措施"):
        calling.send(row, house.zhou)
    row = calling.fill(row, house.zhou, values, reasons={"f2": "有一项昨天刚完成，还没有办结"})
    calling.accept(calling.send(row, house.zhou), house.shen)
    again = calling.owed(calling.call(house, kept, period="2026-03"), house.office)
    assert checked(again, at=cast.NOON).known["f3"].value == "7654321"


def test_another_number_for_the_same_period_is_a_question_with_both_side_by_side(house):
    calling.accepted(house, calling.call(house))
    other = calling.form(house, (calling.VALUE,), title="重点指标")
    row = calling.owed(calling.call(house, other, title="报送重点指标"), house.office)
    assert checked(row, at=cast.NOON).known["f1"].value == "1200.5"
    row = calling.fill(row, house.zhou, {"f1": "1300"}, reasons={"f1": "统计口径核定后的数"})
    calling.send(row, house.zhou)
    (question,) = Sending.objects.latest("pk").questions
    assert (question["value"], question["earlier"]) == ("1300 万元", "1200.5 万元")
    assert "报送2月份工业经济运行情况" in question["source"]


def test_what_nobody_has_judged_is_taken_back_and_stays_on_record(house, owed):
    row = calling.send(calling.fill(owed, house.zhou), house.zhou)
    recall_submission(row, reason="数字报错", **cast.at_work(house.zhou))
    row = calling.owed(row.call, house.office)
    assert row.state == "owed"
    row = calling.send(calling.fill(row, house.zhou, {"f1": "1", "f2": "2"}), house.zhou)
    assert [hasattr(one, "recall") for one in row.sendings.all()] == [True, False]


def test_a_correction_takes_the_place_of_the_figure_and_both_stay(house):
    row = calling.accepted(house, calling.call(house))
    correct_submission(row, reason="漏统一家企业", **cast.at_work(house.zhou))
    row = calling.fill(
        calling.owed(row.call, house.office), house.zhou, {"f1": "1250.5", "f2": "4"}, reasons={"f1": "漏统"}
    )
    calling.accept(calling.send(row, house.zhou), house.shen)
    old, new = Figure.objects.order_by("pk")
    assert (old.value, new.value, new.previous) == ("1200.5", "1250.5", old)


def test_two_people_at_one_draft_overwrite_nothing(house, owed):
    mine, yours = owed, Submission.objects.get(pk=owed.pk)
    calling.fill(mine, house.zhou)
    with pytest.raises(Stale):
        save_draft(yours, answers=Answers(values={"f1": "9"}), **cast.at_work(house.xu))


def test_who_is_of_another_office_fills_in_nothing(house, owed):
    with pytest.raises(Refused, match="任职"):
        calling.fill(owed, house.lu)
