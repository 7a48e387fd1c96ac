"""More time in the browser: asking, answering, what the measure shows afterwards; stages and reviews."""

import pytest
from django.urls import reverse

import cast
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.measures.models import Measure


def words(answer) -> str:
    return answer.content.decode()


def at(measure, name, *more):
    return reverse(name, args=[measure.finding_id, measure.number, *more])


@pytest.fixture
def asked(zhou, measure):
    facts = {"version": measure.version, "to_date": "2026-08-31", "reason": "选址未定"}
    assert zhou.post(at(measure, "extension-asking"), facts).status_code == 303
    return Extension.objects.get()


def answer(client, row, answer="approved"):
    row.refresh_from_db()
    facts = {"version": row.version, "answer": answer, "opinion": "同意"}
    return client.post(reverse("extension", args=[row.pk]), facts)


def test_from_asking_to_the_later_date(house, zhou, gao, shen, asked, measure):
    assert "延期：" in words(gao.get("/"))
    page = words(gao.get(reverse("extension", args=[asked.pk])))
    assert "同意延期" in page
    assert answer(gao, asked).status_code == 303
    assert answer(shen, asked).status_code == 303
    page = words(zhou.get(reverse("finding", args=[measure.finding_id])))
    assert "原定2026年6月30日" in page
    assert "延期到2026年8月31日" in page


def test_a_date_that_is_not_later_is_refused_and_what_was_typed_stays(zhou, measure):
    facts = {"version": measure.version, "to_date": "2026-06-30", "reason": "选址未定"}
    refused = zhou.post(at(measure, "extension-asking"), facts)
    assert refused.status_code == 422
    assert "新的时限要晚于现在的时限" in words(refused)
    assert "选址未定</textarea>" in words(refused)


def test_who_asked_may_take_it_back(zhou, asked):
    asked.refresh_from_db()
    place = reverse("extension-withdrawal", args=[asked.pk])
    assert zhou.post(place, {"version": asked.version, "reason": "能按期"}).status_code == 303
    assert "已撤回" in words(zhou.get(reverse("extension", args=[asked.pk])))


def test_nobody_next_door_sees_it(stranger, asked):
    assert stranger.get(reverse("extension", args=[asked.pk])).status_code == 404


class TestStages:
    @pytest.fixture
    def round(self, house):
        return cast.round_with_findings(house, is_planned=False)

    @pytest.fixture
    def staged(self, house, shen, round, measure):
        Measure.objects.filter(pk=measure.pk).update(kind="staged")
        facts = {"version": measure.version, "stages": "2026-04-30 选址\n2026-06-15 开工"}
        assert shen.post(at(measure, "milestones"), facts).status_code == 303
        cast.have_plan_approved(house, round)
        return Measure.objects.get(pk=measure.pk)

    def test_they_are_written_one_a_line_and_reached_one_by_one(self, house, zhou, staged):
        cast.report_and_prove(house, staged)
        page = words(zhou.get(reverse("finding", args=[staged.finding_id])))
        assert "报告“选址”完成" in page
        staged.refresh_from_db()
        facts = {"version": staged.version, "reached_on": "2026-03-01"}
        assert zhou.post(at(staged, "milestone", 1), facts).status_code == 303
        page = words(zhou.get(reverse("finding", args=[staged.finding_id])))
        assert "2026年3月1日完成" in page
        assert "报告“开工”完成" in page

    def test_a_line_without_a_date_is_named(self, shen, staged):
        refused = shen.post(at(staged, "milestones"), {"version": staged.version, "stages": "选址"})
        assert refused.status_code == 422
        assert "“选址”读不出日期和名称" in words(refused)


class TestStanding:
    @pytest.fixture
    def kept_up(self, house, zhou, measure):
        Measure.objects.filter(pk=measure.pk).update(kind="standing", approved_digest="", due_date=None)
        cast.Round.objects.update(plan_chain=[])
        row = Measure.objects.get(pk=measure.pk)
        cast.report_and_prove(house, row)
        row.refresh_from_db()
        facts = {"version": row.version, "text": "第二次", "happened_on": "2026-02-01"}
        assert zhou.post(at(row, "report"), facts).status_code == 303
        row.refresh_from_db()
        facts = {"version": row.version, "review_on": "2099-01-01"}
        assert zhou.post(at(row, "completion"), facts).status_code == 422
        facts = {"version": row.version, "review_on": "2026-12-31"}
        return row, zhou.post(at(row, "completion"), facts)

    def test_it_is_deemed_complete_until_the_day_of_review(self, zhou, xu, kept_up):
        row, done = kept_up
        assert done.status_code == 303
        page = words(zhou.get(reverse("finding", args=[row.finding_id])))
        assert "视同完成，长期坚持" in page
        assert "2026年12月31日复核" in page
        row.refresh_from_db()
        facts = {
            "version": row.version,
            "held_on": "2026-02-02",
            "holds": "1",
            "text": "台账齐全",
            "next_on": "2027-01-31",
        }
        assert xu.post(at(row, "measure-review"), facts).status_code in (303, 422)
