"""立行立改:what is put right at once waits for no plan, and the plan takes it in all the same."""

from datetime import date

import pytest
from chaining import again

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.actions.ask_extension import ask_extension
from taizhang.ledger.requests.actions.submit_plan import submit_plan


def of_kind(house, measure, kind, due=date(2026, 6, 30)):
    facts = {"office": house.office, "leader": "", "person": "周明", "due_date": due, "kind": kind}
    assign(again(measure), **facts, **cast.at_work(house.shen))
    return again(measure)


@pytest.fixture
def immediate(house, unapproved):
    return of_kind(house, unapproved.findings.get(number=1).measures.get(number=1), "immediate")


def test_it_is_reported_proved_and_done_before_the_plan_is_approved(house, immediate):
    cast.report_and_prove(house, immediate)
    complete(again(immediate), **cast.at_work(house.zhou))
    assert (again(immediate).state, again(immediate).plan_number) == ("done", None)
    assert list(verify()) == []


@pytest.mark.parametrize("kind", ["dated", "staged", "standing"])
def test_every_other_kind_waits(house, immediate, kind):
    measure = of_kind(house, immediate, kind)
    with pytest.raises(Refused, match="整改方案还没有批准"):
        report(measure, text="已办", happened_on=cast.DAY, **cast.at_work(house.zhou))


def test_the_plan_takes_it_in_all_the_same(house, unapproved, immediate):
    cast.report_and_prove(house, immediate)
    complete(again(immediate), **cast.at_work(house.zhou))
    cast.plan_approved(house, again(unapproved))
    assert set(Measure.objects.values_list("plan_number", flat=True)) == {1}


def test_a_plan_that_is_under_review_is_not_approved_with_a_kind_that_it_did_not_show(house, unapproved):
    submit_plan(unapproved, reason="逐条制定", **cast.at_work(house.shen))
    of_kind(house, unapproved.findings.get(number=1).measures.get(number=1), "immediate")
    with pytest.raises(Refused, match="报审以后内容有变动"):
        cast.granted(unapproved.requests.get(), house.fang, house.observer)


def test_what_changes_an_agreed_plan_waits_for_one(house, immediate):
    with pytest.raises(Refused, match="批准以前直接修改，不用申请"):
        ask_extension(immediate, wanted=date(2026, 9, 30), reason="用地未批", **cast.at_work(house.zhou))


def test_reports_that_were_taken_stay_when_the_kind_changes_and_further_ones_wait(house, immediate):
    report(immediate, text="已办", happened_on=cast.DAY, **cast.at_work(house.zhou))
    measure = of_kind(house, immediate, "dated")
    assert measure.reports.count() == 1
    with pytest.raises(Refused, match="整改方案还没有批准"):
        report(measure, text="又办", happened_on=cast.DAY, **cast.at_work(house.zhou))
