"""Values of one indicator in several places: one question for one contradiction, answered by its owner, settled by itself."""

from datetime import date
from decimal import Decimal

import calling
import figuring
import pytest
import shelving

import cast
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.messages.models import Message
from taizhang.bureau.refusal import Refused
from taizhang.ledger.consistency.actions.answer_question import answer_question
from taizhang.ledger.consistency.jobs.compare import compare
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.queries import questions_for, questions_owed_by
from taizhang.registers.indicators.actions.report_value import report_value
from taizhang.registers.indicators.models import Indicator

pytestmark = pytest.mark.django_db
FEBRUARY = date(2026, 2, 28)
WORKS = calling.Field("f1", "企业户数", "whole", unit="家", indicator="enterprises", is_required=True)


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def book(house):
    """Three enterprises; the indicator that counts them is that of 投资促进股."""
    book = shelving.enterprises(house, 3)
    figuring.indicator(house, "enterprises")
    return book


def accept(house, value: str):
    form = calling.form(house, (WORKS,), title="企业户数月报")
    return calling.accepted(house, calling.call(house, form), {"f1": value})


def night(*, at=cast.NOON) -> None:
    compare.perform({}, at=at)


def answer(house, who=None, text="统计口径不含个体户"):
    by = cast.acting(who or house.zhou)
    answer_question(Question.objects.get(), answer=text, actor=by, at=cast.NOON)


def test_an_accepted_figure_that_is_not_what_is_counted_is_one_question_to_its_owner(house, book):
    accept(house, "4")
    night()
    night()
    one = Question.objects.get()
    assert (one.owner, one.key, one.state) == (house.office, "enterprises@2026-02-28", "open")
    assert {value for _place, value, _address in one.sides} == {"3", "4"}
    told = Message.objects.filter(kind="consistency.question")
    assert {one.person for one in told} == {house.zhou, house.xu}
    assert list(verify()) == []


def test_what_agrees_is_no_question(house, book):
    accept(house, "3")
    night()
    assert not Question.objects.exists()


def test_it_is_answered_with_a_reason_by_whoever_owns_it_and_stays_answered(house, book):
    accept(house, "4")
    night()
    assert list(questions_owed_by(cast.acting(house.zhou))) == [Question.objects.get()]
    assert not questions_owed_by(cast.acting(house.lu))
    for who, text in ((house.lu, "不归我管"), (house.zhou, "  ")):
        with pytest.raises(Refused):
            answer(house, who, text)
    answer(house)
    night()
    one = Question.objects.get()
    assert (one.state, one.answer, one.answered_by) == ("answered", "统计口径不含个体户", house.zhou)
    assert not questions_for(cast.acting(house.stranger))


def test_it_settles_by_itself_and_when_it_comes_back_it_is_the_same_question(house, book):
    accept(house, "4")
    night()
    answer(house)
    shelving.recorded(house, book, {"name": "第4企业", "founded_on": date(2021, 1, 1)})
    night()
    assert Question.objects.get().state == "settled"
    shelving.change(house, book, 4, strike=True, reason="重复")
    night()
    one = Question.objects.get()
    assert (one.state, one.answer) == ("open", "")
    assert [said.event for said in history(one.stream)] == [
        "consistency.question_raised",
        "consistency.question_answered",
        "consistency.question_settled",
        "consistency.question_renewed",
    ]


def test_other_values_than_those_that_were_answered_are_asked_again(house, book):
    accept(house, "5")
    night()
    answer(house)
    shelving.recorded(house, book, {"name": "第4企业", "founded_on": date(2021, 1, 1)})
    night()
    one = Question.objects.get()
    assert (one.state, {side[1] for side in one.sides}) == ("open", {"4", "5"})


def test_a_difference_that_was_explained_when_it_was_reported_is_asked_only_when_the_count_changes(
    house, book
):
    said = {"on": FEBRUARY, "value": Decimal(4), "source": "统计快报", "explanation": "1 家待录入"}
    report_value(Indicator.objects.get(), **said, actor=cast.acting(house.zhou), at=cast.NOON)
    night()
    assert not Question.objects.exists()
    shelving.change(house, book, 3, strike=True, reason="重复")
    night()
    assert {side[1] for side in Question.objects.get().sides} == {"2", "4"}
