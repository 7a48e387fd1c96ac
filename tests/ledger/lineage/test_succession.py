"""拆分、合并:nothing is lost, no number is used again, and the counts add up."""

import pytest
from chaining import again

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.models import EvidenceLink
from taizhang.ledger.lineage.actions.merge_findings import merge_findings
from taizhang.ledger.lineage.actions.split_finding import split_finding
from taizhang.ledger.lineage.moving import Part
from taizhang.ledger.lineage.queries import account_of
from taizhang.ledger.measures.models import ProgressReport
from taizhang.ledger.measures.queries import with_progress
from taizhang.ledger.measures.tally import Tally
from taizhang.ledger.requests.actions.ask_extension import ask_extension
from taizhang.ledger.writeoffs.working import took_part

PARTS = [Part(title="推进机制不健全", measures=[2]), Part(title="调度不经常", measures=[1])]


@pytest.fixture
def house(db):
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, findings=3, measures=2)


def split(house, finding, parts=PARTS):
    split_finding(again(finding), parts=parts, reason="两件事", **cast.at_work(house.shen))


def test_a_finding_goes_on_as_two_and_its_measures_with_all_that_was_done(house, round):
    first = round.findings.get(number=1)
    cast.report_and_prove(house, first.measures.get(number=2))
    split(house, first)
    assert again(first).state == "split"
    one, two = round.findings.filter(number__gt=3).order_by("number")
    assert (one.number, one.title, two.number) == (4, "推进机制不健全", 5)
    assert ProgressReport.objects.get().measure.finding == one
    assert EvidenceLink.objects.get().measure.number == 1
    assert not first.measures.exists()
    assert list(verify()) == []


def test_the_counts_add_up(house, round):
    split(house, round.findings.get(number=1))
    second, third = round.findings.filter(number__in=(2, 3)).order_by("number")
    merge_findings(second, others=[third], title="合并的问题", reason="同一件事", **cast.at_work(house.shen))
    tally = Tally.of(with_progress(round.findings.all()))
    account = account_of(round)
    assert (account.registered, account.splits, account.merges, account.now) == (3, (1, 2), (2, 1), 3)
    assert (tally.findings, tally.measures) == (3, 6)


def test_a_merged_finding_has_all_measures_in_their_order(house, round):
    second, third = round.findings.filter(number__in=(2, 3)).order_by("number")
    texts = [one.text for row in (second, third) for one in row.measures.order_by("number")]
    merge_findings(second, others=[third], title="合并", reason="同一件事", **cast.at_work(house.shen))
    made = round.findings.get(number=4)
    assert [one.text for one in made.measures.order_by("number")] == texts
    assert {again(one).state for one in (second, third)} == {"merged"}
    assert list(verify()) == []


def test_every_measure_is_handed_to_exactly_one_part(house, round):
    first = round.findings.get(number=1)
    for numbers in ([], [1], [1, 2]):
        parts = [Part(title="甲", measures=numbers), Part(title="乙", measures=[1])]
        with pytest.raises(Refused, match="只分一次"):
            split(house, first, parts)
    with pytest.raises(Refused, match="至少要拆成两个"):
        split(house, first, [Part(title="甲", measures=[1, 2])])


def test_what_is_under_review_or_waits_for_an_answer_is_neither_split_nor_merged(house, round):
    first, second, third = round.findings.order_by("number")
    cast.apply_for(house, cast.carry_out(house, first))
    with pytest.raises(Refused, match="销号审核中"):
        split(house, first)
    with pytest.raises(Refused, match="第 1 号问题销号审核中"):
        merge_findings(second, others=[first], title="甲", reason="乙", **cast.at_work(house.shen))
    measure = third.measures.first()
    later = measure.due_date.replace(year=2027)
    ask_extension(measure, wanted=later, reason="未批", **cast.at_work(house.zhou))
    with pytest.raises(Refused, match="还有等待审批的事项"):
        split(house, third)


def test_who_worked_on_it_before_reviews_none_of_the_parts(house, round):
    cast.deputize(house.zhou, house.lu)
    first = round.findings.get(number=1)
    cast.report_and_prove(house, first.measures.get(number=2), by=house.lu)
    split(house, first)
    one = round.findings.get(number=4)
    both = [Part(title="甲", measures=[]), Part(title="乙", measures=[1])]
    split(house, one, both)
    assert {row.number for row in took_part(cast.acting(house.zhou))} >= {5, 6, 7}
