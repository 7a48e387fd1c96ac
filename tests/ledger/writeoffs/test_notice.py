"""A write-off in public notice takes effect after its end, without open objection, by a person's act (公示)."""

from datetime import date, timedelta

import pytest
from chaining import again, answer, chain, step, under

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.writeoffs.actions.answer_objection import answer_objection
from taizhang.ledger.writeoffs.actions.post_notice import post_notice
from taizhang.ledger.writeoffs.actions.record_objection import record_objection
from taizhang.ledger.writeoffs.actions.reject import reject
from taizhang.ledger.writeoffs.actions.take_down_notice import take_down_notice
from taizhang.ledger.writeoffs.actions.withdraw_application import withdraw_application
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.models import Notice, Objection
from taizhang.ledger.writeoffs.publicising import NoticeFacts

pytestmark = pytest.mark.django_db
LAST, AFTER = date(2026, 3, 8), date(2026, 3, 9)


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def applied(house):
    return under(house, [step("公示后审定", "secretary", notice_days=7)])


def post(house, finding, text="问题已整改到位", first=cast.DAY):
    facts = NoticeFacts(text=text, channel="局门户网站", from_date=first)
    post_notice(again(finding), facts=facts, **cast.at_work(house.shen))


def objection(house, finding):
    said = {"received_on": cast.DAY, "raised_by": "李先生", "text": "路还没有修好"}
    record_objection(again(finding), **said, **cast.at_work(house.shen))
    return Objection.objects.get()


def settle(house, finding, row, *, is_upheld):
    said = {"objection": row.pk, "is_upheld": is_upheld, "text": "已到现场核实"}
    answer_objection(again(finding), **said, **cast.at_work(house.shen))


def test_without_a_notice_nobody_agrees(house, applied):
    with pytest.raises(Refused, match="要先公示 7 天，还没有登记公示"):
        answer(write_off, applied, house.fang, AFTER)


def test_first_and_last_day_count_and_the_write_off_comes_the_day_after(house, applied):
    post(house, applied)
    assert Notice.objects.get().until_date == LAST
    with pytest.raises(Refused, match="公示到 2026年3月8日"):
        answer(write_off, applied, house.fang, LAST)
    assert again(applied).state == "under_review"
    assert answer(write_off, applied, house.fang, AFTER).state == "written_off"


def test_what_was_shown_and_where_is_kept(house, applied):
    post(house, applied)
    row = Notice.objects.get()
    assert (row.text, row.channel, row.days) == ("问题已整改到位", "局门户网站", 7)


def test_working_days_leave_out_the_weekend(house):
    counted = under(house, [step("公示后审定", "secretary", notice_days=7, counting="working")])
    post(house, counted)
    assert Notice.objects.get().until_date == date(2026, 3, 10)


def test_an_open_objection_holds_it_up_and_an_unfounded_one_lets_it_go(house, applied):
    post(house, applied)
    row = objection(house, applied)
    with pytest.raises(Refused, match="还有 1 条异议没有处理"):
        answer(write_off, applied, house.fang, AFTER)
    settle(house, applied, row, is_upheld=False)
    assert answer(write_off, applied, house.fang, AFTER).state == "written_off"


def test_an_objection_that_is_upheld_leaves_only_the_way_back(house, applied):
    post(house, applied)
    settle(house, applied, objection(house, applied), is_upheld=True)
    with pytest.raises(Refused, match="异议成立，只能退回补正或者不予销号"):
        answer(write_off, applied, house.fang, AFTER)
    assert answer(reject, applied, house.fang, AFTER, requirements="把路修好").state == "in_progress"


def test_an_objection_is_answered_once(house, applied):
    post(house, applied)
    row = objection(house, applied)
    settle(house, applied, row, is_upheld=False)
    with pytest.raises(Refused, match="已经处理过"):
        settle(house, applied, row, is_upheld=True)


def test_a_wrong_notice_is_taken_down_and_the_days_begin_again(house, applied):
    post(house, applied)
    with pytest.raises(Refused, match="已经在公示"):
        post(house, applied)
    take_down_notice(again(applied), reason="写错了单位", **cast.at_work(house.shen))
    with pytest.raises(Refused, match="还没有登记公示"):
        answer(write_off, applied, house.fang, AFTER)
    post(house, applied, first=cast.DAY + timedelta(days=2))
    assert [one.is_live for one in Notice.objects.all()] == [False, True]
    with pytest.raises(Refused, match="公示到 2026年3月10日"):
        answer(write_off, applied, house.fang, AFTER)


def test_the_application_is_not_withdrawn_from_under_a_notice(house, applied):
    post(house, applied)
    with pytest.raises(Refused, match="正在公示，不能撤回"):
        withdraw_application(again(applied), reason="补材料", **cast.at_work(house.zhou))


def test_a_step_without_a_notice_has_none(house):
    plain = under(house, chain(("审定", "secretary")))
    with pytest.raises(Refused, match="不要求公示"):
        post(house, plain)
