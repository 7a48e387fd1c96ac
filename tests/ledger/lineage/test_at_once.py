"""Acts on several findings lock them in one order: at once, one comes second, and none dies of a deadlock."""

import pytest
from chaining import again
from racing import at_once

import cast
from entered import enter, finding, measure, read, tried
from taizhang.bureau.journal.verify import verify
from taizhang.ledger.lineage.actions.merge_findings import merge_findings
from taizhang.ledger.lineage.actions.split_finding import split_finding
from taizhang.ledger.lineage.moving import Part
from taizhang.ledger.measures.actions.confirm_intake import confirm_intake
from taizhang.ledger.requests.actions.submit_plan import submit_plan
from taizhang.ledger.requests.actions.transfer_finding import transfer_finding
from taizhang.ledger.requests.actions.transfer_measure import transfer_measure

pytestmark = pytest.mark.django_db(transaction=True)


def merging(house, first, other):
    facts = {"title": "合并的问题", "reason": "同一件事", **cast.at_work(house.shen)}
    return lambda: merge_findings(first, others=[other], **facts)


def splitting(house, finding):
    parts = [Part(title="甲", measures=[1]), Part(title="乙", measures=[2])]
    return lambda: split_finding(finding, parts=parts, reason="两件事", **cast.at_work(house.shen))


@pytest.fixture
def house():
    return cast.bureau()


def two_of(round):
    return round.findings.order_by("number")[:2]


def test_two_findings_merged_both_ways_at_once(house):
    round = cast.round_with_findings(house)
    first, second = two_of(round)
    acts = merging(house, first, second), merging(house, again(second), again(first))
    assert sorted(at_once(*acts, held=[first, second])) == ["done", "refused"]
    assert round.findings.count() == 3
    assert list(verify()) == []


def test_a_finding_split_while_it_is_merged_into_another(house):
    round = cast.round_with_findings(house)
    first, second = two_of(round)
    acts = splitting(house, first), merging(house, again(second), again(first))
    assert sorted(at_once(*acts, held=[first, second])) == ["done", "refused"]
    assert list(verify()) == []


def test_a_finding_offered_to_another_office_while_it_is_merged(house):
    round = cast.round_with_findings(house)
    first, second = two_of(round)
    type(first).objects.filter(pk=first.pk).update(office=house.office)
    offer = {"to": house.other_office, "reason": "职责调整", **cast.at_work(house.xu)}
    acts = (lambda: transfer_finding(again(first), **offer)), merging(house, again(second), again(first))
    assert "deadlock" not in (ends := at_once(*acts, held=[first, second]))
    assert "done" in ends
    assert list(verify()) == []


def test_a_measure_offered_to_another_office_while_its_plan_is_handed_in(house):
    round = cast.round_with_findings(house, is_approved=False)
    measure = round.findings.get(number=1).measures.get(number=1)
    offer = {"to": house.other_office, "reason": "职责调整", **cast.at_work(house.xu)}
    plan = {"reason": "逐条制定", **cast.at_work(house.shen)}
    acts = (lambda: transfer_measure(measure, **offer)), (lambda: submit_plan(round, **plan))
    assert at_once(*acts, held=[measure]) == ["done", "done"]


def test_a_finding_split_while_a_ledger_is_entered_into_its_round(house):
    round = cast.round_with_findings(house)
    first = round.findings.get(number=1)
    intake = read(house, finding("会议太多", measure("精简会议"), number="7"))
    seen = tried(intake, round).digest
    acts = splitting(house, first), (lambda: enter(house, intake, again(round), seen=seen))
    first_end, second_end = at_once(*acts, held=[first])
    # The database that waits notices what came in between; the one that does not enters afterwards.
    assert (first_end, second_end) in {("done", "refused"), ("done", "done")}
    assert list(verify()) == []


def test_two_documents_entered_into_one_round_number_on(house):
    round = cast.round_with_findings(house)
    facts = {"facts": cast.RoundFacts(title=round.title), **cast.at_work(house.shen)}
    one, two = (cast.uploaded(house, findings=2, name=name) for name in ("补充一.txt", "补充二.txt"))
    acts = (lambda: confirm_intake(one, **facts)), (lambda: confirm_intake(two, **facts))
    assert at_once(*acts, held=[round]) == ["done", "done"]
    assert sorted(round.findings.values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6]
