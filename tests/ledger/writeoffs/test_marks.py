"""A reviewer accepts or returns single pieces while the application is under review (审阅佐证)."""

import pytest
from chaining import again, answer

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.mark_piece import mark_piece
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.submission import submission_digest

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def applied(house):
    finding = cast.round_with_findings(house).findings.get(number=1)
    return cast.apply_for(house, cast.carry_out(house, finding))


@pytest.fixture
def piece(applied):
    return Evidence.objects.order_by("pk")[0]


def mark(finding, person, piece, verdict="returned", reason="缺第二期签到表"):
    cast.look_through(person, finding)
    said = {"evidence": piece.pk, "verdict": verdict, "reason": reason}
    return mark_piece(again(finding), **said, **cast.at_work(person))


def test_a_mark_moves_nothing_and_the_digest_stays(house, applied, piece):
    before = submission_digest(again(applied))
    mark(applied, house.xu, piece)
    piece.refresh_from_db()
    assert piece.state == "submitted"
    assert submission_digest(again(applied)) == before == cast.seen(applied)


def test_nobody_agrees_while_a_piece_is_marked_for_return(house, applied, piece):
    mark(applied, house.xu, piece)
    with pytest.raises(Refused, match="许琳把佐证“印发的文件”标为要退回"):
        answer(approve, applied, house.xu)
    mark(applied, house.xu, piece, "accepted", "")
    answer(approve, applied, house.xu)


def test_it_goes_back_with_its_own_reason_when_the_whole_is_sent_back(house, applied, piece):
    mark(applied, house.xu, piece)
    answer(send_back, applied, house.xu, opinion="见单份意见")
    piece.refresh_from_db()
    other = Evidence.objects.exclude(pk=piece.pk).get()
    assert (piece.state, other.state) == ("returned", "submitted")


def test_a_return_needs_a_reason_and_every_mark_needs_a_look(house, applied, piece):
    with pytest.raises(Refused, match="还没有打开看过"):
        mark_piece(again(applied), evidence=piece.pk, verdict="accepted", **cast.at_work(house.xu))
    with pytest.raises(Refused, match="为什么要退回"):
        mark(applied, house.xu, piece, reason=" ")


def test_who_has_no_part_in_the_step_marks_nothing(house, applied, piece):
    for person in (house.zhou, house.lu):
        with pytest.raises(Refused, match="您的任职不能"):
            mark(applied, person, piece)


def test_a_piece_of_another_finding_is_not_marked_here(house, applied):
    with pytest.raises(Refused, match="不在送审材料里"):
        mark_piece(again(applied), evidence=999, verdict="accepted", **cast.at_work(house.xu))
