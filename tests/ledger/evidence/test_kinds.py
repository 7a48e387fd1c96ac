"""Each kind of measure is done by its own rule."""

from datetime import date, timedelta

import pytest

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.reach_milestone import reach_milestone
from taizhang.ledger.evidence.done import RULES
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.actions.review_standing import review_standing
from taizhang.ledger.measures.actions.set_milestones import set_milestones
from taizhang.ledger.measures.models import Measure, StandingReview
from taizhang.ledger.measures.queries import reviews_due, with_progress
from taizhang.ledger.measures.states import Kind

pytestmark = pytest.mark.django_db

STAGES = [("选址", date(2026, 4, 30)), ("开工", date(2026, 6, 15))]
NEXT = cast.DAY + timedelta(days=90)


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, findings=1, measures=1, is_planned=False)


@pytest.fixture
def measure(round):
    return Measure.objects.get(finding__round=round)


def again(row):
    return type(row).objects.get(pk=row.pk)


def as_kind(house, measure, kind, due_date=date(2026, 6, 30)):
    assign(
        again(measure),
        office=measure.office,
        leader="高远",
        person="周明",
        due_date=due_date,
        kind=kind,
        **cast.at_work(house.shen),
    )


def tell(house, measure, day):
    report(again(measure), text=f"{day}的进展", happened_on=day, **cast.at_work(house.zhou))


def test_every_kind_has_a_rule():
    assert set(RULES) == set(Kind.values)


class TestStaged:
    @pytest.fixture
    def staged(self, house, round, measure):
        as_kind(house, measure, "staged")
        set_milestones(again(measure), stages=STAGES, **cast.at_work(house.shen))
        cast.have_plan_approved(house, round)
        return again(measure)

    def reach(self, house, measure, number, day=cast.DAY):
        reach_milestone(again(measure), milestone=number, reached_on=day, **cast.at_work(house.zhou))

    def test_its_light_shows_the_next_stage(self, house, staged):
        assert staged.next_date == date(2026, 4, 30)
        cast.report_and_prove(house, staged)
        self.reach(house, staged, 1)
        assert again(staged).next_date == date(2026, 6, 15)
        assert with_progress(Finding.objects.all()).get().next_due == date(2026, 6, 15)

    def test_it_is_done_when_all_stages_are(self, house, staged):
        cast.report_and_prove(house, staged)
        with pytest.raises(Refused, match="还有 2 个阶段没有完成（选址 等）"):
            complete(again(staged), **cast.at_work(house.zhou))
        self.reach(house, staged, 1)
        tell(house, staged, cast.DAY)
        self.reach(house, staged, 2)
        complete(again(staged), **cast.at_work(house.zhou))
        assert again(staged).state == "done"

    def test_stages_are_reached_in_their_order_and_told_of(self, house, staged):
        with pytest.raises(Refused, match="还没有报告进展"):
            self.reach(house, staged, 1)
        cast.report_and_prove(house, staged)
        with pytest.raises(Refused, match="阶段要按先后完成"):
            self.reach(house, staged, 2)
        self.reach(house, staged, 1)
        with pytest.raises(Refused, match="还没有报告这个阶段的进展"):
            self.reach(house, staged, 2)

    def test_a_stage_that_was_reached_is_not_rewritten(self, house, staged):
        cast.report_and_prove(house, staged)
        self.reach(house, staged, 1)
        with pytest.raises(Refused, match="“选址”已经完成，不能改掉"):
            set_milestones(again(staged), stages=STAGES[1:], **cast.at_work(house.shen))

    @pytest.mark.parametrize(
        ("stages", "why"),
        [
            ([], "至少要有一个阶段"),
            (STAGES[::-1], "按日期先后"),
            ([("验收", date(2026, 7, 1))], "不能晚于措施的完成时限"),
            ([("选址", date(2026, 4, 1)), ("选址", date(2026, 5, 1))], "不能同名"),
        ],
    )
    def test_stages_that_make_no_sense_are_refused(self, house, staged, stages, why):
        with pytest.raises(Refused, match=why):
            set_milestones(again(staged), stages=stages, **cast.at_work(house.shen))

    def test_new_stages_are_an_amendment_of_the_plan(self, house, staged):
        set_milestones(again(staged), stages=STAGES[:1], **cast.at_work(house.shen))
        with pytest.raises(Refused, match="修订还没有批准"):
            tell(house, staged, cast.DAY)


class TestStanding:
    @pytest.fixture
    def standing(self, house, round, measure):
        as_kind(house, measure, "standing", due_date=None)
        cast.have_plan_approved(house, round)
        cast.report_and_prove(house, again(measure))
        return again(measure)

    @pytest.fixture
    def kept_up(self, house, standing):
        tell(house, standing, cast.DAY)
        complete(again(standing), review_on=NEXT, **cast.at_work(house.zhou))
        return again(standing)

    def look(self, house, measure, holds, next_on=None, text="台账齐全"):
        facts = {"held_on": cast.DAY, "holds": holds, "text": text, "next_on": next_on}
        review_standing(again(measure), **facts, **cast.at_work(house.xu))

    def test_one_report_does_not_show_that_it_is_kept_up(self, house, standing):
        with pytest.raises(Refused, match="还差 1 次"):
            complete(again(standing), review_on=NEXT, **cast.at_work(house.zhou))

    def test_it_is_deemed_complete_with_a_day_of_review(self, house, standing, kept_up):
        assert (kept_up.state, kept_up.review_on, kept_up.next_date) == ("done", NEXT, None)

    @pytest.mark.parametrize(
        ("day", "why"),
        [(None, "要定下次复核"), (cast.DAY, "晚于今天"), (cast.DAY + timedelta(days=400), "366 天以内")],
    )
    def test_without_a_sensible_day_of_review_it_is_not(self, house, standing, day, why):
        tell(house, standing, cast.DAY)
        with pytest.raises(Refused, match=why):
            complete(again(standing), review_on=day, **cast.at_work(house.zhou))

    def test_it_comes_back_on_its_day_also_after_the_write_off(self, house, kept_up):
        finding = cast.apply_for(house, Finding.objects.get())
        cast.write_off_through(house, finding)
        assert not reviews_due(cast.acting(house.xu), cast.DAY).exists()
        assert list(reviews_due(cast.acting(house.xu), NEXT)) == [kept_up]
        assert list(reviews_due(cast.acting(house.zhou), NEXT)) == []
        self.look(house, kept_up, holds=True, next_on=NEXT + timedelta(days=90))
        assert list(reviews_due(cast.acting(house.xu), NEXT)) == []

    def test_what_no_longer_holds_stays_said_and_due(self, house, kept_up):
        self.look(house, kept_up, holds=False, text="三个月没有走访")
        assert [(one.holds, one.text) for one in StandingReview.objects.all()] == [(False, "三个月没有走访")]
        assert list(reviews_due(cast.acting(house.xu), NEXT)) == [kept_up]
