"""Two people at the same form: the second sees both versions, and nothing that was typed is lost."""

import pytest
from django.urls import reverse

import cast
from taizhang.ledger.measures.models import Measure


@pytest.fixture
def round(house):
    """Under way, with a plan that nobody has approved: dates may still be set."""
    return cast.round_with_findings(house, is_approved=False)


def assignment(house, **changed) -> dict:
    facts = {"office": house.office.pk, "leader": "高远", "person": "周明", "kind": "dated"}
    return {**facts, "due_date": "2026-05-31", **changed}


@pytest.fixture
def place(measure) -> str:
    return reverse("assignment", args=[measure.finding_id, measure.number])


@pytest.fixture
def overtaken(house, signed_in, measure, place):
    """沈洁 opened the form; 闻涛 saved first; what 沈洁 is then answered."""
    seen = measure.version
    first = {"version": seen, **assignment(house, person="许琳", due_date="2026-06-15")}
    assert signed_in(house.wen).post(place, first).status_code == 303
    answer = signed_in(house.shen).post(place, {"version": seen, **assignment(house)})
    assert answer.status_code == 409
    return answer


def test_the_second_is_told_who_did_what_meanwhile(overtaken):
    html = overtaken.content.decode()
    assert "您打开以后发生的" in html
    assert "闻涛：" in html


def test_both_versions_stand_side_by_side_and_what_is_the_same_is_not_repeated(overtaken):
    table = overtaken.content.decode().split('<table class="plain-table versions">')[1].split("</table>")[0]
    assert "<td>许琳</td><td>周明</td>" in table
    assert "<td>2026年6月15日</td><td>2026年5月31日</td>" in table
    assert "责任领导" not in table


def test_what_was_typed_is_still_in_the_form_and_can_be_handed_in(overtaken, house, shen, place, measure):
    form = overtaken.context["form"]
    assert form["person"].value() == "周明"
    again = {name: form[name].value() or "" for name in form.fields}
    assert shen.post(place, again).status_code == 303
    assert Measure.objects.get(pk=measure.pk).person_name == "周明"


def test_an_act_that_changes_no_standing_value_shows_what_happened_alone(house, zhou, xu, round, measure):
    cast.plan_approved(house, round)
    place = reverse("report", args=[measure.finding_id, measure.number])
    facts = {"version": measure.version, "text": "甲", "happened_on": cast.DAY.isoformat()}
    assert xu.post(place, facts).status_code == 303
    html = zhou.post(place, {**facts, "text": "乙"}).content.decode()
    assert "许琳：" in html
    assert "plain-table versions" not in html
    assert "乙</textarea>" in html


def test_a_form_answers_to_the_version_whose_values_it_shows(house, signed_in, measure, place, monkeypatch):
    """Somebody saves between the reading of the page and the lock: the answer must not bless what it did not show."""
    from taizhang.web.desk.measures import assignment as page

    seen, late = measure.version, signed_in(house.wen)
    look_up = page.measure_for

    def overtaken_after_reading(request, *numbers):
        row = look_up(request, *numbers)
        if request.user == cast.account(house.shen):
            late.post(place, {"version": seen, **assignment(house, person="许琳")})
        return row

    monkeypatch.setattr(page, "measure_for", overtaken_after_reading)
    answer = signed_in(house.shen).post(place, {"version": seen, **assignment(house)})
    assert answer.status_code == 409
    assert int(answer.context["form"]["version"].value()) == seen
