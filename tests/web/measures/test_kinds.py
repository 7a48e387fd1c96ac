"""Stages, mechanisms and checks at the browser."""

import pytest
from django.urls import reverse

import cast
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.measures.models import Measure


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, findings=1, measures=1, is_approved=False)


def address(name, measure):
    return reverse(name, args=[measure.finding_id, measure.number])


def test_stages_are_drawn_reached_and_shown(house, round, measure, shen, zhou):
    stages = {"stage_1": "摸排", "stage_due_1": "2026-03-31", "stage_2": "入库", "stage_due_2": "2026-08-31"}
    page = shen.post(address("stages", measure), {"version": measure.version, **stages}, follow=True)
    assert "节点已划分" in page.content.decode()
    round.refresh_from_db()
    cast.plan_approved(house, round)
    cast.report_and_prove(house, Measure.objects.get())
    fresh = Measure.objects.get()
    posted = {"version": fresh.version, "evidence": Evidence.objects.get().pk, "reached_on": "2026-03-01"}
    page = zhou.post(address("milestone", fresh), posted, follow=True).content.decode()
    assert "2026年3月1日达到" in page
    assert "还有 1 个节点没有达到" in page


def test_a_standing_measure_says_what_it_lacks(house, round, measure, shen, zhou):
    Measure.objects.update(kind="standing", due_date=None)
    cast.plan_approved(house, round)
    page = zhou.get(reverse("finding", args=[measure.finding_id])).content.decode()
    assert "登记建立的机制" in page
    assert "还没有登记建立的长效机制" in page
