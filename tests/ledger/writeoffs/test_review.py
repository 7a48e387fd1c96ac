"""A finding leaves the ledger only when it has earned it, by other eyes than those that rectified it."""

import pytest
from chaining import chain

import cast
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.withdraw import withdraw
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.actions.apply import apply
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.actions.set_chain import set_chain
from taizhang.ledger.writeoffs.actions.withdraw_application import withdraw_application
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.chain import current_step
from taizhang.ledger.writeoffs.lacks import missing
from taizhang.ledger.writeoffs.models import Decision
from taizhang.ledger.writeoffs.queries import sent_back_to, waiting_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def finding(house):
    return cast.round_with_findings(house).findings.order_by("number").first()


@pytest.fixture
def applied(house, finding):
    return cast.apply_for(house, cast.carry_out(house, finding))


def decide(move, finding, person, opinion="属实", digest=None):
    cast.look_through(person, finding)
    return move(
        finding,
        opinion=opinion,
        seen_digest=digest or cast.seen(finding),
        actor=cast.acting(person),
        at=cast.NOON,
    )


def test_it_says_what_is_missing_before_anyone_can_apply(house, finding):
    assert missing(finding) == ["还有 2 项措施没有完成", "还差 2 项措施的佐证"]
    with pytest.raises(Refused, match="还差 2 项措施的佐证，不能申请销号"):
        apply(finding, statement="已改", actor=cast.acting(house.zhou), at=cast.NOON)


def test_a_measure_is_not_done_without_progress_and_proof(house, finding):
    measure = finding.measures.first()
    with pytest.raises(Refused, match="还没有报告进展"):
        complete(measure, actor=cast.acting(house.zhou), at=cast.NOON)


def test_an_application_needs_words(house, finding):
    with pytest.raises(Refused, match="请写明整改结果"):
        apply(cast.carry_out(house, finding), statement="  ", actor=cast.acting(house.zhou), at=cast.NOON)


def test_three_steps_by_three_people_write_it_off(house, applied):
    done = cast.write_off_through(house, applied)
    assert done.state == "written_off"
    assert [one.step_name for one in Decision.objects.all()] == ["股室初审", "分管领导复核", "整改办审定"]


def test_the_steps_come_in_order(house, applied):
    with pytest.raises(Refused, match="您的任职不能"):
        decide(approve, applied, house.gao)
    decide(approve, applied, house.xu)
    assert current_step(Finding.objects.get(pk=applied.pk)).name == "分管领导复核"


def test_the_last_step_cannot_be_skipped_to(house, applied):
    with pytest.raises(Refused, match="前面的审核步骤还没有走完"):
        decide(write_off, applied, house.xu)


def test_nobody_decides_on_their_own_application(house, finding):
    done = cast.carry_out(house, finding)
    apply(done, statement="已改", actor=cast.acting(house.xu), at=cast.NOON)
    with pytest.raises(Refused, match="申请是您提交的"):
        decide(approve, Finding.objects.get(pk=done.pk), house.xu)


def test_nobody_decides_on_what_they_proved(house, finding):
    for measure in finding.measures.all():
        cast.report_and_prove(house, measure, by=house.xu)
        complete(measure, actor=cast.acting(house.xu), at=cast.NOON)
    applied = cast.apply_for(house, Finding.objects.get(pk=finding.pk))
    with pytest.raises(Refused, match="您报告过进展或提交过佐证"):
        decide(approve, applied, house.xu)


def test_nobody_decides_two_steps(house, applied):
    decide(approve, applied, house.xu)
    cast.appoint(house.xu, role=cast.Role.LEADER, organization=house.unit, from_date=cast.DAY)
    with pytest.raises(Refused, match="您已在前面的步骤审核过"):
        decide(approve, Finding.objects.get(pk=applied.pk), house.xu)


def test_a_decision_is_bound_to_what_the_reviewer_saw(house, applied):
    with pytest.raises(Stale, match="不是最新的送审内容"):
        decide(approve, applied, house.xu, digest="0" * 64)
    assert not Decision.objects.exists()


def test_evidence_does_not_move_while_a_finding_is_under_review(house, applied):
    evidence = Evidence.objects.first()
    with pytest.raises(Refused):
        withdraw(evidence, reason="换一份", actor=cast.acting(house.zhou), at=cast.NOON)


def test_sending_back_needs_a_reason_and_keeps_the_application(house, applied):
    with pytest.raises(Refused, match="请填写审核意见"):
        decide(send_back, applied, house.xu, opinion=" ")
    decide(send_back, applied, house.xu, opinion="佐证看不清")
    again = Finding.objects.get(pk=applied.pk)
    assert again.state == "in_progress"
    assert [one.opinion for one in sent_back_to(cast.acting(house.zhou))] == ["佐证看不清"]
    second = cast.apply_for(house, again)
    assert [one.number for one in second.applications.all()] == [1, 2]
    assert cast.write_off_through(house, second).state == "written_off"


def test_the_applicant_may_withdraw_until_someone_decides(house, applied):
    before = Finding.objects.get(pk=applied.pk)
    withdraw_application(before, reason="补一份材料", actor=cast.acting(house.zhou), at=cast.NOON)
    again = cast.apply_for(house, Finding.objects.get(pk=applied.pk))
    decide(approve, again, house.xu)
    with pytest.raises(Refused, match="已经有人审核"):
        withdraw_application(
            Finding.objects.get(pk=again.pk), reason="补材料", actor=cast.acting(house.zhou), at=cast.NOON
        )


def test_a_round_may_have_its_own_chain(house, finding):
    steps = chain(("整改办初审", "rectifier"), ("党组书记审定", "secretary"))
    set_chain(finding.round, steps=steps, actor=cast.acting(house.shen), at=cast.NOON)
    applied = cast.apply_for(house, cast.carry_out(house, finding))
    decide(approve, applied, house.shen)
    decide(write_off, Finding.objects.get(pk=applied.pk), house.fang)
    assert Finding.objects.get(pk=applied.pk).state == "written_off"


def test_the_chain_stands_still_while_something_is_under_review(house, applied):
    with pytest.raises(Refused, match="正在审核"):
        set_chain(
            applied.round,
            steps=chain(("审定", "secretary")),
            actor=cast.acting(house.shen),
            at=cast.NOON,
        )


def test_what_waits_is_shown_to_those_who_may_decide(house, applied):
    assert waiting_for(cast.acting(house.xu)) == [applied]
    assert waiting_for(cast.acting(house.gao)) == []
    assert waiting_for(cast.acting(house.zhou)) == []


def test_a_stale_version_writes_nothing(house, applied):
    copy = Finding.objects.get(pk=applied.pk)
    decide(approve, applied, house.xu)
    copy.state, copy.version = "under_review", copy.version
    with pytest.raises(Stale, match="没有写入"):
        decide(approve, copy, house.xu)
    assert Decision.objects.count() == 1
