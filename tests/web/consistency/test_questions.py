"""Questions on the desk of their owner, answered with a reason, listed for the unit and nobody else."""

import pytest

import cast
from taizhang.ledger.consistency.actions.raise_question import raise_question


def words(answer) -> str:
    return answer.content.decode()


@pytest.fixture
def question(house):
    sides = [["按底账计算", "3", "/indicators"], ["填报值", "4", ""]]
    facts = {"kind": "figures", "about": "enterprises@2026-02-28", "subject": "二月末的企业户数"}
    return raise_question(house.unit, owner=house.office, sides=sides, **facts, **cast.at_work(house.shen))


def test_the_owner_finds_it_on_the_desk_and_answers_it_with_a_reason(house, question, signed_in):
    zhou = signed_in(house.zhou)
    assert "二月末的企业户数" in words(zhou.get("/"))
    at = f"/questions/{question.pk}"
    page = words(zhou.get(at))
    assert "按底账计算" in page
    empty = zhou.post(at, {"version": question.version, "answer": ""})
    assert empty.status_code == 422
    form = {"version": question.version, "answer": "个体户不计入，以底账为准"}
    assert "说明已记下" in words(zhou.post(at, form, follow=True))
    assert "个体户不计入，以底账为准" in words(zhou.get("/questions?state=answered"))
    assert "二月末的企业户数" not in words(zhou.get("/questions"))


def test_others_of_the_unit_read_it_without_a_form_and_the_unit_next_door_finds_nothing(
    house, question, signed_in
):
    lu, stranger = signed_in(house.lu), signed_in(house.stranger)
    page = words(lu.get(f"/questions/{question.pk}"))
    assert "填报值" in page
    assert 'name="answer"' not in page
    assert "二月末的企业户数" not in words(lu.get("/"))
    assert stranger.get(f"/questions/{question.pk}").status_code == 404
    assert "二月末的企业户数" not in words(stranger.get("/questions"))
