"""Steps that ask for more than a signature: a check on the spot, days to wait (现场核查、间隔)."""

from datetime import timedelta

import pytest
from chaining import again, answer, chain, step, under

import cast
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.content import Given
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.record_visit import record_visit
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.models import Visit
from taizhang.ledger.writeoffs.visiting import VisitFacts

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


def visit(finding, person, *, days=1, people="沈洁、闻涛", files=True):
    by = cast.at_work(person)
    facts = VisitFacts(
        visited_on=cast.DAY - timedelta(days=days), place="工业园区", people=people, found="现场已开工"
    )
    photos = [Given(receive([b"photo"], **by), "现场.jpg", "picture")] if files else []
    return record_visit(again(finding), facts=facts, files=photos, **by)


class TestACheckOnTheSpot:
    @pytest.fixture
    def applied(self, house):
        return under(house, [step("现场核查", "rectifier", visit=True), *chain(("审定", "secretary"))])

    def test_comes_before_the_signature_of_the_step(self, house, applied):
        with pytest.raises(Refused, match="“现场核查”要先登记现场核查"):
            answer(approve, applied, house.shen)
        visit(applied, house.shen)
        answer(approve, applied, house.shen)
        assert answer(write_off, applied, house.fang).state == "written_off"

    def test_is_recorded_with_day_place_people_findings_and_photos(self, house, applied):
        visit(applied, house.shen)
        (row,) = Visit.objects.all()
        assert (row.place, row.people, row.found) == ("工业园区", "沈洁、闻涛", "现场已开工")
        assert [one.name for one in row.files.all()] == ["现场.jpg"]

    @pytest.mark.parametrize(
        ("facts", "why"),
        [
            ({"days": -1}, "不能晚于今天"),
            ({"people": " "}, "核查人员"),
            ({"files": False}, "现场照片"),
        ],
    )
    def test_without_what_a_record_needs_it_is_refused(self, house, applied, facts, why):
        with pytest.raises(Refused, match=why):
            visit(applied, house.shen, **facts)

    def test_is_made_by_those_who_sign_the_step_and_not_by_those_who_worked(self, house, applied):
        for person in (house.zhou, house.fang):
            with pytest.raises(Refused, match="您的任职不能"):
                visit(applied, person)

    def test_is_recorded_only_where_the_step_asks_for_one(self, house):
        plain = under(house, chain(("审定", "rectifier")))
        with pytest.raises(Refused, match="不要求现场核查"):
            visit(plain, house.shen)


def test_a_step_may_have_to_wait_so_many_days_after_the_one_before(house):
    steps = [*chain(("初审", "office_head")), step("审定", "secretary", wait_days=3)]
    applied = answer(approve, under(house, steps), house.xu)
    with pytest.raises(Refused, match="要间隔 3 天，2026年3月5日起"):
        answer(write_off, applied, house.fang, cast.DAY + timedelta(days=2))
    late = answer(write_off, applied, house.fang, cast.DAY + timedelta(days=3))
    assert late.state == "written_off"
