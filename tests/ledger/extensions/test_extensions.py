"""More time is asked for with a reason, granted by others, and the original date stays."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.extensions.actions.ask_for_extension import ask_for_extension
from taizhang.ledger.extensions.actions.endorse_extension import endorse_extension
from taizhang.ledger.extensions.actions.grant_extension import grant_extension
from taizhang.ledger.extensions.actions.refuse_extension import refuse_extension
from taizhang.ledger.extensions.actions.withdraw_extension import withdraw_extension
from taizhang.ledger.extensions.models import Extension, ExtensionAnswer
from taizhang.ledger.extensions.queries import extensions_waiting_for, granted
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure

pytestmark = pytest.mark.django_db

DUE, LATER, LATEST = date(2026, 6, 30), date(2026, 8, 31), date(2026, 10, 31)


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def measure(house):
    round = cast.round_with_findings(house)
    return Measure.objects.get(finding__round=round, finding__number=1, number=1)


def again(row):
    return type(row).objects.get(pk=row.pk)


def ask(house, measure, to_date=LATER, by=None):
    ask_for_extension(again(measure), to_date=to_date, reason="选址未定", **cast.at_work(by or house.zhou))
    return Extension.objects.latest("pk")


def have_granted(house, measure, to_date=LATER):
    asked = ask(house, measure, to_date)
    endorse_extension(again(asked), opinion="属实", **cast.at_work(house.gao))
    grant_extension(again(asked), opinion="同意", **cast.at_work(house.shen))
    return asked


def test_the_date_moves_when_the_last_step_agrees_and_the_original_stays(house, measure):
    asked = ask(house, measure)
    endorse_extension(again(asked), opinion="属实", **cast.at_work(house.gao))
    assert again(measure).due_date == DUE
    grant_extension(again(asked), opinion="同意", **cast.at_work(house.shen))
    moved = again(measure)
    assert (moved.due_date, moved.next_date, moved.original_due_date) == (LATER, LATER, DUE)
    assert list(verify()) == []


def test_after_a_second_extension_the_first_date_is_still_the_original(house, measure):
    have_granted(house, measure)
    have_granted(house, measure, LATEST)
    assert (again(measure).original_due_date, granted([measure])) == (DUE, {measure.pk: 2})


def test_a_granted_date_needs_no_new_approval_of_the_plan(house, measure):
    have_granted(house, measure)
    report(again(measure), text="已开工", happened_on=cast.DAY, **cast.at_work(house.zhou))


def test_each_step_is_waited_for_by_its_own_people(house, measure):
    asked = ask(house, measure)
    assert extensions_waiting_for(cast.acting(house.gao)) == [asked]
    assert extensions_waiting_for(cast.acting(house.shen)) == []
    endorse_extension(again(asked), opinion="属实", **cast.at_work(house.gao))
    assert extensions_waiting_for(cast.acting(house.shen)) == [asked]


@pytest.mark.parametrize("to_date", [DUE, DUE - timedelta(days=1)])
def test_a_date_that_is_not_later_is_refused(house, measure, to_date):
    with pytest.raises(Refused, match="新的时限要晚于现在的时限"):
        ask(house, measure, to_date)


def test_the_database_refuses_a_date_that_is_not_later(house, measure):
    asked = ask(house, measure)
    with pytest.raises(DatabaseError), transaction.atomic():
        Extension.objects.filter(pk=asked.pk).update(to_date=DUE)


def test_one_request_is_in_hand_at_a_time(house, measure):
    ask(house, measure)
    with pytest.raises(Refused, match="已经有一份延期申请在审"):
        ask(house, measure, LATEST)


def test_nobody_grants_what_they_or_their_principal_asked_for(house, measure):
    asked = ask(house, measure)
    cast.appoint(house.zhou, role=cast.Role.LEADER, organization=house.unit, from_date=cast.DAY)
    with pytest.raises(Refused, match="须由他人审批"):
        endorse_extension(again(asked), opinion="属实", **cast.at_work(house.zhou))
    cast.deputize(house.zhou, house.gao)
    with pytest.raises(Refused, match="须由他人审批"):
        endorse_extension(again(asked), opinion="属实", **cast.at_work(house.gao))


def test_the_database_itself_refuses_the_one_who_asked(house, measure):
    asked = ask(house, measure)
    row = ExtensionAnswer(
        request=asked,
        step_order=1,
        step_name="x",
        answer="approved",
        opinion="x",
        decided_by=house.gao,
        decided_for=house.zhou,
        decided_at=cast.NOON,
    )
    with pytest.raises(DatabaseError, match="four eyes"), transaction.atomic():
        ExtensionAnswer.objects.bulk_create([row])


def test_a_refusal_leaves_the_date_and_says_why(house, measure):
    asked = ask(house, measure)
    refuse_extension(again(asked), opinion="可以按期", **cast.at_work(house.gao))
    assert (again(measure).due_date, again(asked).state) == (DUE, "returned")
    assert ask(house, measure).number == 2


def test_a_request_for_what_is_done_meanwhile_is_not_granted(house, measure):
    asked = ask(house, measure)
    cast.report_and_prove(house, again(measure))
    complete(again(measure), **cast.at_work(house.zhou))
    with pytest.raises(Refused, match="已经不在进行中"):
        endorse_extension(again(asked), opinion="属实", **cast.at_work(house.gao))


def test_only_the_one_who_asked_takes_it_back(house, measure):
    asked = ask(house, measure)
    with pytest.raises(Refused, match="只有提请人可以撤回"):
        withdraw_extension(again(asked), reason="能按期", **cast.at_work(house.xu))
    withdraw_extension(again(asked), reason="能按期", **cast.at_work(house.zhou))
    assert again(asked).state == "withdrawn"
