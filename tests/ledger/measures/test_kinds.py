"""措施类型:when each kind counts as done, and what its light goes by."""

from datetime import date, timedelta

import pytest
from chaining import again

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.reach import reach
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.check_in import check_in
from taizhang.ledger.measures.actions.set_stages import set_stages
from taizhang.ledger.measures.milestones import next_date
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import owed_by, with_progress
from taizhang.ledger.measures.tally import Tally

STAGES = [("完成摸排", date(2026, 3, 31)), ("全部入库", date(2026, 8, 31))]


@pytest.fixture
def house(db):
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, findings=1, measures=1, is_approved=False)


@pytest.fixture
def staged(house, round):
    set_stages(Measure.objects.get(), stages=STAGES, **cast.at_work(house.shen))
    cast.plan_approved(house, again(round))
    return Measure.objects.get()


@pytest.fixture
def standing(house, round):
    facts = {"office": house.office, "leader": "", "person": "", "due_date": None, "kind": "standing"}
    assign(Measure.objects.get(), **facts, **cast.at_work(house.shen))
    cast.plan_approved(house, again(round))
    return Measure.objects.get()


def proved(house, measure):
    cast.report_and_prove(house, again(measure))
    return Evidence.objects.get()


def test_a_staged_measure_is_due_with_its_next_stage_and_done_with_its_last(house, staged):
    finding = with_progress(Finding.objects.all())
    assert staged.due_date == date(2026, 8, 31)
    assert next_date(staged) == finding.get().next_due == date(2026, 3, 31)
    piece = proved(house, staged)
    with pytest.raises(Refused, match="还有 2 个节点没有达到，不能报完成"):
        complete(again(staged), **cast.at_work(house.zhou))
    for left in (date(2026, 8, 31), date(2026, 8, 31)):
        reach(again(staged), evidence=piece, reached_on=cast.DAY, **cast.at_work(house.zhou))
        assert finding.get().next_due == left
    with pytest.raises(Refused, match="各个节点都已达到"):
        reach(again(staged), evidence=piece, reached_on=cast.DAY, **cast.at_work(house.zhou))
    complete(again(staged), **cast.at_work(house.zhou))
    assert list(verify()) == []


def test_a_stage_without_evidence_of_this_measure_is_not_reached(house, staged):
    other = cast.round_with_findings(house, findings=2, measures=1).findings.get(number=2)
    piece = proved(house, other.measures.get())
    with pytest.raises(Refused, match="请选择一份证明本措施的有效佐证"):
        reach(again(staged), evidence=piece, reached_on=cast.DAY, **cast.at_work(house.zhou))


@pytest.mark.parametrize(
    ("stages", "why"),
    [
        ([("一", date(2026, 3, 1))], "至少要有两个节点"),
        ([("一", date(2026, 3, 1)), ("二", None)], "每个节点都要有完成时限"),
        ([("一", date(2026, 3, 2)), ("二", date(2026, 3, 1))], "按时限先后排列"),
        ([("一", date(2026, 3, 1)), ("一", date(2026, 3, 2))], "名称不能重复"),
    ],
)
def test_stages_have_names_and_dates_in_order(house, round, stages, why):
    with pytest.raises(Refused, match=why):
        set_stages(Measure.objects.get(), stages=stages, **cast.at_work(house.shen))


def test_stages_that_are_drawn_anew_keep_the_old_ones_on_record(house, round):
    set_stages(Measure.objects.get(), stages=STAGES, **cast.at_work(house.shen))
    anew = [("完成摸排", date(2026, 4, 30)), ("部分入库", date(2026, 6, 30))]
    set_stages(Measure.objects.get(), stages=anew, **cast.at_work(house.shen))
    rows = Measure.objects.get().milestones.values_list("number", "name", "is_dropped")
    assert list(rows) == [(1, "完成摸排", False), (2, "全部入库", True), (3, "部分入库", False)]


def kept_up(house, measure, days):
    for number in range(days):
        check_in(
            again(measure),
            text="照常运行",
            checked_on=cast.DAY - timedelta(days=number),
            **cast.at_work(house.zhou),
        )


def set_up(house, standing):
    piece = proved(house, standing)
    first = cast.DAY - timedelta(days=40)
    reach(again(standing), name="月调度制度", evidence=piece, reached_on=first, **cast.at_work(house.zhou))


def test_a_standing_measure_is_deemed_completed_with_a_mechanism_and_three_checks(house, standing):
    with pytest.raises(Refused, match="还没有登记建立的长效机制"):
        kept_up(house, standing, 1)
    set_up(house, standing)
    kept_up(house, standing, 2)
    with pytest.raises(Refused, match="还差 1 次定期检查，不能报完成"):
        complete(again(standing), **cast.at_work(house.zhou))
    with pytest.raises(Refused, match="这一天的检查已经记过"):
        kept_up(house, standing, 1)
    check_in(
        again(standing), text="正常", checked_on=cast.DAY - timedelta(days=9), **cast.at_work(house.zhou)
    )
    complete(again(standing), **cast.at_work(house.zhou))
    assert list(verify()) == []


def test_it_counts_as_completed_and_as_continuing_and_comes_back_at_its_review_day(house, standing):
    set_up(house, standing)
    kept_up(house, standing, 3)
    complete(again(standing), **cast.at_work(house.zhou))
    tally = Tally.of(with_progress(Finding.objects.all()))
    assert (tally.completed, tally.measures_done, tally.continuing) == (1, 1, 1)
    review_on = again(standing).review_on
    assert list(owed_by(cast.acting(house.zhou, on=review_on - timedelta(days=1)))) == []
    assert list(owed_by(cast.acting(house.zhou, on=review_on))) == [standing]
    kept_up_again = {"text": "仍在运行", "checked_on": cast.DAY + timedelta(days=0)}
    with pytest.raises(Refused):
        check_in(again(standing), **kept_up_again, **cast.at_work(house.zhou))


def test_a_standing_measure_is_never_overdue(house, standing):
    Measure.objects.update(due_date=date(2020, 1, 1))
    assert next_date(again(standing)) is None
    assert with_progress(Finding.objects.all()).get().next_due is None
