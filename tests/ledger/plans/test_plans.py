"""Work counts when the plan is approved, and what is amended is approved again."""

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.planned import waits_for_a_plan
from taizhang.ledger.plans.actions.approve_plan import approve_plan
from taizhang.ledger.plans.actions.endorse_plan import endorse_plan
from taizhang.ledger.plans.actions.return_plan import return_plan
from taizhang.ledger.plans.actions.set_request_chains import set_request_chains
from taizhang.ledger.plans.actions.submit_plan import submit_plan
from taizhang.ledger.plans.actions.withdraw_plan import withdraw_plan
from taizhang.ledger.plans.models import Plan, PlanAnswer, PlanItem
from taizhang.ledger.plans.queries import amended, compared, plans_waiting_for, to_be_submitted
from taizhang.ledger.rounds.models import Round

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, is_planned=False)


def hand_in(house, round):
    return submit_plan(Round.objects.get(pk=round.pk), statement="报审", **cast.at_work(house.shen))


def again(row):
    return type(row).objects.get(pk=row.pk)


def tell(house, measure, text="已印发"):
    report(again(measure), text=text, happened_on=cast.DAY, **cast.at_work(house.zhou))


def hand_out(house, measure, **changed):
    row = again(measure)
    facts = {
        "office": row.office,
        "leader": row.leader_name,
        "person": row.person_name,
        "due_date": row.due_date,
        "kind": row.kind,
    }
    assign(row, **{**facts, **changed}, **cast.at_work(house.shen))


def first(round):
    return Measure.objects.get(finding__round=round, finding__number=1, number=1)


def test_before_the_plan_is_approved_nothing_counts(house, round):
    measure = first(round)
    with pytest.raises(Refused, match="整改方案还没有批准"):
        tell(house, measure)
    proof = cast.receive([b"x"], actor=cast.acting(house.zhou), at=cast.NOON)
    with pytest.raises(Refused, match="整改方案还没有批准"):
        submit(again(measure), content=cast.piece(proof), **cast.at_work(house.zhou))


def test_what_is_put_right_at_once_waits_for_no_plan(house, round):
    hand_out(house, first(round), kind="immediate")
    tell(house, first(round))
    assert first(round).reports.count() == 1


def test_where_no_step_is_set_work_begins_at_once(house, round):
    set_request_chains(round, plan=[], extension=[("审批", "rectifier")], **cast.at_work(house.shen))
    tell(house, first(round))
    with pytest.raises(Refused, match="不需要报审"):
        hand_in(house, round)


def test_both_steps_agree_and_then_work_counts(house, round):
    plan = hand_in(house, round)
    assert plan.items.count() == 4
    assert plans_waiting_for(cast.acting(house.fang)) == [plan]
    assert plans_waiting_for(cast.acting(house.observer)) == []
    with pytest.raises(Refused, match="前面的审批步骤还没有走完"):
        approve_plan(again(plan), opinion="同意", **cast.at_work(house.fang))
    endorse_plan(again(plan), opinion="同意", **cast.at_work(house.fang))
    with pytest.raises(Refused, match="整改方案还没有批准"):
        tell(house, first(round))
    assert plans_waiting_for(cast.acting(house.observer)) == [plan]
    approve_plan(again(plan), opinion="同意", **cast.at_work(house.observer))
    tell(house, first(round))
    assert first(round).original_due_date == first(round).due_date
    assert list(verify()) == []


def test_one_plan_is_in_hand_at_a_time_and_the_database_holds_that(house, round):
    plan = hand_in(house, round)
    with pytest.raises(Refused, match="已经有一份整改方案在审"):
        hand_in(house, round)
    row = Plan(round=round, number=9, submitted_by=house.wen, submitted_at=cast.NOON)
    with pytest.raises(DatabaseError), transaction.atomic():
        Plan.objects.bulk_create([row])
    assert again(plan).state == "submitted"


def test_what_has_no_office_or_no_date_is_not_handed_in(house, round):
    Measure.objects.filter(pk=first(round).pk).update(office=None)
    with pytest.raises(Refused, match="第 1 号问题措施 1"):
        hand_in(house, round)


def test_a_returned_plan_says_why_and_is_handed_in_again(house, round):
    plan = hand_in(house, round)
    return_plan(again(plan), opinion="时限太松", **cast.at_work(house.fang))
    assert again(plan).state == "returned"
    assert hand_in(house, round).number == 2


def test_nobody_answers_the_plan_that_they_handed_in(house, round):
    set_request_chains(
        round,
        plan=[("整改办审核", "rectifier"), ("书记审定", "secretary")],
        extension=[("审批", "rectifier")],
        **cast.at_work(house.shen),
    )
    plan = hand_in(house, round)
    with pytest.raises(Refused, match="须由他人审批"):
        endorse_plan(again(plan), opinion="同意", **cast.at_work(house.shen))
    cast.deputize(house.shen, house.wen)
    with pytest.raises(Refused, match="须由他人审批"):
        endorse_plan(again(plan), opinion="同意", **cast.at_work(house.wen))


def test_nobody_answers_two_steps(house, round):
    cast.appoint(house.fang, role=cast.Role.OVERSIGHT, organization=house.county, from_date=cast.DAY)
    plan = hand_in(house, round)
    endorse_plan(again(plan), opinion="同意", **cast.at_work(house.fang))
    assert plans_waiting_for(cast.acting(house.fang)) == []
    with pytest.raises(Refused, match="批过前面的步骤"):
        approve_plan(again(plan), opinion="同意", **cast.at_work(house.fang))


def test_the_database_itself_refuses_an_answer_by_the_one_who_asked(house, round):
    plan = hand_in(house, round)
    row = PlanAnswer(
        request=plan,
        step_order=1,
        step_name="x",
        answer="approved",
        opinion="x",
        decided_by=house.shen,
        decided_at=cast.NOON,
    )
    with pytest.raises(DatabaseError, match="four eyes"), transaction.atomic():
        PlanAnswer.objects.bulk_create([row])


def test_it_is_withdrawn_until_somebody_has_answered(house, round):
    plan = hand_in(house, round)
    with pytest.raises(Refused, match="只有提请人可以撤回"):
        withdraw_plan(again(plan), reason="漏项", **cast.at_work(house.wen))
    endorse_plan(again(plan), opinion="同意", **cast.at_work(house.fang))
    with pytest.raises(Refused, match="已经有人审批"):
        withdraw_plan(again(plan), reason="漏项", **cast.at_work(house.shen))


def test_a_change_after_the_plan_was_handed_in_stops_its_approval(house, round):
    plan = hand_in(house, round)
    hand_out(house, first(round), person="许琳")
    with pytest.raises(Refused, match="第 1 号问题措施 1 报审以后有改动"):
        endorse_plan(again(plan), opinion="同意", **cast.at_work(house.fang))


class TestAmendments:
    @pytest.fixture
    def approved(self, house, round):
        cast.have_plan_approved(house, round)
        return round

    def test_only_what_was_changed_is_approved_again_and_the_rest_goes_on(self, house, approved):
        second = Measure.objects.get(finding__round=approved, finding__number=1, number=2)
        hand_out(house, first(approved), person="许琳")
        with pytest.raises(Refused, match="修订还没有批准"):
            tell(house, first(approved))
        tell(house, second)
        assert to_be_submitted(approved) == [first(approved)]
        plan = hand_in(house, approved)
        assert [one.measure for one in plan.items.all()] == [first(approved)]
        (change,) = compared(plan)
        assert (change.changed, change.before["person"], change.after["person"]) == (
            frozenset({"person"}),
            "周明",
            "许琳",
        )

    def test_what_is_changed_back_waits_no_longer(self, house, approved):
        hand_out(house, first(approved), person="许琳")
        assert waits_for_a_plan(first(approved))
        hand_out(house, first(approved), person="周明")
        assert not waits_for_a_plan(first(approved))

    def test_an_approved_date_is_changed_by_an_extension_alone(self, house, approved):
        with pytest.raises(Refused, match="时限要改请申请延期"):
            hand_out(house, first(approved), due_date=cast.date(2026, 12, 31))

    def test_what_was_promised_stays_word_for_word(self, house, approved):
        with pytest.raises(DatabaseError), transaction.atomic():
            PlanItem.objects.update(content={})
        assert {one.before == one.after for one in amended([first(approved)])} == {True}
