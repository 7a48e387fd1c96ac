"""Refusing a write-off is more than sending it back: it says what must be done (不予销号)."""

from datetime import timedelta

import pytest
from chaining import again, answer

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.writeoffs.actions.mark_piece import mark_piece
from taizhang.ledger.writeoffs.actions.reject import reject
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.models import Rejection
from taizhang.ledger.writeoffs.passing import first_pass_of
from taizhang.ledger.writeoffs.queries import sent_back_to

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, findings=3, measures=1)


@pytest.fixture
def applied(house, round):
    return cast.apply_for(house, cast.carry_out(house, round.findings.get(number=1)))


def test_it_goes_back_to_work_with_what_is_required_and_by_when(house, applied):
    due = cast.DAY + timedelta(days=30)
    demanded = {"opinion": "数据不实", "requirements": "重新核对并公开", "due_date": due}
    assert answer(reject, applied, house.xu, **demanded).state == "in_progress"
    (back,) = sent_back_to(cast.acting(house.zhou))
    assert (back.answer, back.rejection.requirements, back.rejection.due_date) == (
        "rejected",
        "重新核对并公开",
        due,
    )


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"requirements": " "}, "请写明整改要求"),
        ({"requirements": "重来", "opinion": ""}, "请填写审核意见"),
        ({"requirements": "重来", "due_date": cast.DAY - timedelta(days=1)}, "不能早于今天"),
    ],
)
def test_without_reason_or_requirements_or_with_a_day_gone_by_it_is_not_taken(house, applied, facts, why):
    with pytest.raises(Refused, match=why):
        answer(reject, applied, house.xu, **facts)
    assert not Rejection.objects.exists()


def test_only_the_pieces_marked_go_back_with_it(house, applied):
    piece = Evidence.objects.get()
    cast.look_through(house.xu, applied)
    said = {"evidence": piece.pk, "verdict": "returned", "reason": "没有盖章"}
    mark_piece(applied, **said, **cast.at_work(house.xu))
    answer(reject, again(applied), house.xu, requirements="补盖章")
    piece.refresh_from_db()
    assert piece.state == "returned"


def test_first_passes_are_counted_over_the_first_applications_that_were_answered(house, round, applied):
    answer(reject, applied, house.xu, requirements="重来")
    second, third = (
        cast.apply_for(house, cast.carry_out(house, round.findings.get(number=n))) for n in (2, 3)
    )
    cast.write_off_through(house, second)
    answer(send_back, third, house.xu)
    retried = cast.apply_for(house, again(third))
    cast.write_off_through(house, retried)
    told = first_pass_of(round.findings.all())
    assert (told.answered, told.passed, told.sent_back, told.rejected) == (3, 1, 1, 1)


def test_what_nobody_has_answered_yet_is_not_counted(house, round, applied):
    assert first_pass_of(round.findings.all()).answered == 0
