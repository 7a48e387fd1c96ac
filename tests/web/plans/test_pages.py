"""The plan in the browser: handing it in, answering it, and what waits on the desk."""

import pytest
from django.urls import reverse

import cast
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.plans.models import Plan


@pytest.fixture
def round(house):
    return cast.round_with_findings(house, is_planned=False)


@pytest.fixture
def fang(house, signed_in):
    return signed_in(house.fang)


def words(answer) -> str:
    return answer.content.decode()


def hand_in(shen, round):
    place = reverse("round-plan", args=[round.pk])
    once = shen.get(place).context["form"]["once"].value()
    return shen.post(place, {"once": once, "statement": "请审定"})


def answer(client, plan, answer="approved", opinion="同意", version=None):
    version = Plan.objects.get(pk=plan.pk).version if version is None else version
    facts = {"version": version, "answer": answer, "opinion": opinion}
    return client.post(reverse("plan", args=[plan.pk]), facts)


def test_the_page_says_how_many_measures_wait_and_why_one_cannot_be_worked_on(shen, zhou, round, measure):
    assert "有 4 项措施还没有批准" in words(shen.get(reverse("round-plan", args=[round.pk])))
    page = words(zhou.get(reverse("finding", args=[measure.finding_id])))
    assert "整改方案还没有批准" in page


def test_from_handing_in_to_approval(shen, fang, observer, zhou, round, measure):
    place = hand_in(shen, round)["Location"]
    plan = Plan.objects.get()
    assert place == reverse("plan", args=[plan.pk])
    assert "整改方案（第 1 次报审）" in words(fang.get("/"))
    assert "整改方案（第 1 次报审）" not in words(observer.get("/"))
    assert answer(fang, plan).status_code == 303
    assert "整改方案（第 1 次报审）" in words(observer.get("/"))
    assert "批准整改方案" in words(observer.get(place))
    assert answer(observer, plan).status_code == 303
    assert "全部措施都已批准" in words(shen.get(reverse("round-plan", args=[round.pk])))
    told = {"version": measure.version, "text": "已办", "happened_on": "2026-02-01"}
    assert zhou.post(reverse("report", args=[measure.finding_id, 1]), told).status_code == 303


def test_who_handed_it_in_is_told_why_they_do_not_answer(house, shen, round):
    cast.appoint(house.shen, role=cast.Role.SECRETARY, organization=house.unit, from_date=cast.DAY)
    hand_in(shen, round)
    page = words(shen.get(reverse("plan", args=[Plan.objects.get().pk])))
    assert "须由他人审批" in page


def test_an_answer_without_an_opinion_is_sent_back_with_the_form(shen, fang, round):
    hand_in(shen, round)
    refused = answer(fang, Plan.objects.get(), opinion="")
    assert refused.status_code == 422
    assert "请填写审批意见" in words(refused)


def test_two_answers_at_once_are_one(house, shen, fang, round):
    hand_in(shen, round)
    plan = Plan.objects.get()
    assert answer(fang, plan, version=0).status_code == 303
    assert answer(fang, plan, version=0).status_code == 303
    assert plan.answers.count() == 1


def test_an_amendment_shows_both_wordings(house, shen, round, measure):
    cast.have_plan_approved(house, round)
    row = Measure.objects.get(pk=measure.pk)
    facts = {
        "version": row.version,
        "office": house.office.pk,
        "leader": "高远",
        "person": "许琳",
        "kind": "dated",
        "due_date": row.due_date.isoformat(),
    }
    assert shen.post(reverse("assignment", args=[row.finding_id, row.number]), facts).status_code == 303
    page = words(shen.get(reverse("round-plan", args=[round.pk])))
    assert "<del>周明</del> <ins>许琳</ins>" in page
    assert "修订未批" in page


def test_the_steps_are_set_and_the_plan_may_need_none(house, shen, round):
    place = reverse("approval-steps", args=[round.pk])
    facts = {"version": round.version, "extension_name_1": "整改办审批", "extension_role_1": "rectifier"}
    assert shen.post(place, facts).status_code == 303
    assert "不需要批准" in words(shen.get(reverse("round-plan", args=[round.pk])))


def test_nobody_next_door_sees_it(shen, stranger, round):
    hand_in(shen, round)
    assert stranger.get(reverse("round-plan", args=[round.pk])).status_code == 404
    assert stranger.get(reverse("plan", args=[Plan.objects.get().pk])).status_code == 404


def test_the_page_costs_the_same_for_many_measures(house, shen, django_assert_max_num_queries, round):
    place = reverse("round-plan", args=[round.pk])
    first = round.findings.get(number=1)
    rows = [Measure(finding=first, number=n, text="x", office=house.office) for n in range(10, 60)]
    Measure.objects.bulk_create(rows)
    with django_assert_max_num_queries(12):
        shen.get(place)
