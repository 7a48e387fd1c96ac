"""整改方案:work counts as started when the plan is approved, and a change is agreed anew."""

from datetime import date
from importlib import import_module

import pytest
from chaining import again
from django.apps import apps

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.actions.agree import agree
from taizhang.ledger.requests.actions.grant import grant
from taizhang.ledger.requests.actions.propose_amendment import Terms, propose_amendment
from taizhang.ledger.requests.actions.recall import recall
from taizhang.ledger.requests.actions.return_request import return_request
from taizhang.ledger.requests.actions.set_approval_chain import set_approval_chain
from taizhang.ledger.requests.actions.submit_plan import submit_plan
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.queries import waiting_for
from taizhang.ledger.rounds.models import Round


def handed_in(house, round):
    submit_plan(round, reason="逐条制定", **cast.at_work(house.shen))
    return round.requests.get(kind="plan", state="pending")


def terms(house, measure, **changed):
    facts = {
        "text": measure.text,
        "office": house.office,
        "leader": measure.leader_name,
        "person": measure.person_name,
        "due_date": measure.due_date,
        "kind": measure.kind,
    }
    return Terms(**facts | changed)


def amended(house, measure, **changed):
    propose_amendment(
        measure, terms=terms(house, measure, **changed), reason="原措施不够", **cast.at_work(house.shen)
    )
    return measure.requests.get(kind="amendment", state="pending")


def test_before_the_plan_is_approved_nothing_is_reported(house, unapproved):
    measure = Measure.objects.first()
    said = {"text": "已办", "happened_on": cast.DAY}
    with pytest.raises(Refused, match="整改方案还没有批准，批准以后才能报告进展"):
        report(measure, **said, **cast.at_work(house.zhou))
    handed_in(house, unapproved)
    with pytest.raises(Refused, match="整改方案还没有批准"):
        complete(measure, **cast.at_work(house.zhou))


def test_the_reviewers_approve_one_after_the_other_and_work_begins(house, unapproved):
    plan = handed_in(house, unapproved)
    assert [one.pk for one in waiting_for(cast.acting(house.fang))] == [plan.pk]
    assert waiting_for(cast.acting(house.observer)) == []
    cast.granted(plan, house.fang, house.observer)
    assert set(Measure.objects.values_list("plan_number", flat=True)) == {1}
    report(Measure.objects.first(), text="已办", happened_on=cast.DAY, **cast.at_work(house.zhou))
    assert list(verify()) == []


def test_nobody_reviews_the_plan_that_they_handed_in_in_no_post(house, unapproved):
    cast.appoint(house.shen, role=cast.Role.SECRETARY, organization=house.unit, from_date=cast.DAY)
    plan = handed_in(house, unapproved)
    assert waiting_for(cast.acting(house.shen)) == []
    with pytest.raises(Refused, match="须由他人审批"):
        agree(plan, opinion="好", seen_digest=plan.digest, **cast.at_work(house.shen))


def test_nobody_reviews_it_twice(house, unapproved):
    cast.appoint(house.fang, role=cast.Role.OVERSIGHT, organization=house.county, from_date=cast.DAY)
    plan = handed_in(house, unapproved)
    agree(plan, opinion="好", seen_digest=plan.digest, **cast.at_work(house.fang))
    with pytest.raises(Refused, match="已办过前面的步骤"):
        grant(again(plan), opinion="好", seen_digest=plan.digest, **cast.at_work(house.fang))


def test_it_is_sent_back_with_a_reason_and_handed_in_again(house, unapproved):
    plan = handed_in(house, unapproved)
    with pytest.raises(Refused, match="请填写审批意见"):
        return_request(plan, opinion=" ", seen_digest=plan.digest, **cast.at_work(house.fang))
    return_request(again(plan), opinion="措施太空", seen_digest=plan.digest, **cast.at_work(house.fang))
    assert handed_in(house, again(unapproved)).number == 2
    assert again(plan).state == "returned"


def test_what_changed_after_it_was_handed_in_is_not_approved(house, unapproved):
    plan = handed_in(house, unapproved)
    measure = Measure.objects.select_related("finding__round__organization").first()
    facts = {"office": house.office, "leader": "", "person": "周明", "kind": "dated"}
    assign(measure, **facts, due_date=date(2027, 1, 1), **cast.at_work(house.shen))
    with pytest.raises(Refused, match="报审以后内容有变动"):
        agree(plan, opinion="好", seen_digest=plan.digest, **cast.at_work(house.fang))
    with pytest.raises(Stale):
        return_request(again(plan), opinion="再报", seen_digest="另一份", **cast.at_work(house.fang))


def test_a_plan_without_offices_is_not_handed_in(house, unapproved):
    Measure.objects.filter(number=1).update(office=None)
    with pytest.raises(Refused, match="还有 2 项措施没有责任股室，不能报审整改方案"):
        submit_plan(unapproved, reason="逐条制定", **cast.at_work(house.shen))


def test_two_plans_do_not_wait_at_once_and_only_the_asker_recalls(house, unapproved):
    plan = handed_in(house, unapproved)
    with pytest.raises(Refused, match="已经有一份整改方案在等待审批"):
        submit_plan(again(unapproved), reason="再报", **cast.at_work(house.shen))
    with pytest.raises(Refused, match="只有提出的人可以撤回"):
        recall(plan, reason="改主意", **cast.at_work(house.wen))
    recall(again(plan), reason="还要改", **cast.at_work(house.shen))
    assert again(plan).state == "recalled"


def test_the_round_sets_who_reviews(house, unapproved):
    set_approval_chain(unapproved, kind="plan", steps=[("书记审定", "secretary")], **cast.at_work(house.shen))
    cast.granted(handed_in(house, again(unapproved)), house.fang)
    assert Request.objects.get().state == "granted"


def test_a_round_from_before_goes_on_without_a_plan(house, unapproved):
    import_module("taizhang.ledger.rounds.migrations.0004_plans").as_they_were(apps, None)
    assert Round.objects.get().plan_chain[0][1] == "secretary"
    report(Measure.objects.first(), text="已办", happened_on=cast.DAY, **cast.at_work(house.zhou))


def test_an_approved_measure_is_changed_by_amendment_alone_and_work_goes_on(house, measure):
    facts = {"office": house.office, "leader": "", "person": "周明", "kind": "dated"}
    with pytest.raises(Refused, match="改动这项措施要申请修订方案"):
        assign(measure, **facts, due_date=date(2027, 1, 1), **cast.at_work(house.shen))
    request = amended(house, again(measure), text="改为每周调度", due_date=date(2026, 9, 30))
    assert again(measure).text != "改为每周调度"
    cast.report_and_prove(house, again(measure))
    with pytest.raises(Refused, match="修订还没有批准"):
        complete(again(measure), **cast.at_work(house.zhou))
    other = measure.finding.measures.get(number=2)
    cast.report_and_prove(house, other)
    complete(again(other), **cast.at_work(house.zhou))
    cast.granted(request, house.fang, house.observer)
    changed = again(measure)
    assert (changed.text, changed.due_date) == ("改为每周调度", date(2026, 9, 30))
    assert changed.original_due_date == date(2026, 6, 30)
    complete(changed, **cast.at_work(house.zhou))
    assert list(verify()) == []


def test_who_cooperates_is_agreed_with_the_rest_and_stays_where_nothing_is_said(house, measure):
    named = amended(house, measure, co_units="财务股、办公室")
    cast.granted(named, house.fang, house.observer)
    assert again(measure).co_units == ["财务股", "办公室"]
    unsaid = amended(house, again(measure), text="改为每周调度")
    cast.granted(unsaid, house.fang, house.observer)
    assert again(measure).co_units == ["财务股", "办公室"]
    cleared = amended(house, again(measure), co_units="")
    cast.granted(cleared, house.fang, house.observer)
    assert again(measure).co_units == []


def test_an_amendment_that_is_sent_back_changes_nothing(house, measure):
    request = amended(house, measure, text="改为每周调度")
    return_request(request, opinion="不必", seen_digest=request.digest, **cast.at_work(house.fang))
    assert again(measure).text == measure.text


def test_findings_that_come_later_wait_for_a_supplement_and_the_others_go_on(house, round):
    intake = cast.uploaded(house, findings=1, name="补充反馈.txt")
    facts = cast.RoundFacts(title=round.title)
    cast.confirm_intake(intake, facts=facts, **cast.at_work(house.shen))
    late = round.findings.get(number=3).measures.first()
    said = {"text": "已办", "happened_on": cast.DAY, **cast.at_work(house.zhou)}
    with pytest.raises(Refused, match="整改方案还没有批准"):
        report(late, **said)
    report(round.findings.get(number=1).measures.first(), **said)
    cast.plan_approved(house, again(round))
    report(again(late), **said)
