"""Handing measures out: the second of a finding costs less typing than the first, and a wrong day is noticed."""

from datetime import date

import pytest
from django.urls import reverse

import cast
from taizhang.ledger.rounds.models import Round


@pytest.fixture
def round(house):
    """Not approved yet: afterwards measures are changed by amendment."""
    return cast.round_with_findings(house, is_approved=False)


@pytest.fixture
def loose(finding):
    """The second measure, which nobody has been given yet."""
    finding.measures.filter(number=2).update(
        office=None, unit_name="", leader_name="", person_name="", due_text="", due_date=None
    )
    return finding.measures.get(number=2)


def page_of(client, measure) -> str:
    return client.get(reverse("assignment", args=[measure.finding_id, measure.number])).content.decode()


def hand_out(client, house, measure, **changed):
    facts = {"version": measure.version, "office": house.office.pk, "kind": "dated", "due_date": "2099-05-31"}
    address = reverse("assignment", args=[measure.finding_id, measure.number])
    return client.post(address, {**facts, **changed}, follow=True).content.decode()


def test_the_next_measure_is_filled_in_like_the_one_before(house, shen, finding, loose):
    hand_out(shen, house, finding.measures.get(number=1), leader="高远", person="周明")
    page = page_of(shen, loose)
    for shown in ('value="高远"', 'value="周明"', 'value="2099-05-31"', "请核对"):
        assert shown in page
    assert f'<option value="{house.office.pk}" selected>' in page


def test_with_nothing_before_it_the_round_says_the_day(shen, finding, loose):
    finding.measures.filter(number=1).update(office=None)
    Round.objects.filter(pk=finding.round_id).update(due_date=date(2099, 12, 31))
    assert 'value="2099-12-31"' in page_of(shen, loose)


def test_a_day_that_the_document_states_in_words_is_not_overwritten(house, shen, finding, loose):
    hand_out(shen, house, finding.measures.get(number=1))
    finding.measures.filter(pk=loose.pk).update(due_text="长期坚持")
    assert 'value="2099-05-31"' not in page_of(shen, loose)


def test_what_was_handed_out_is_shown_as_it_is(house, shen, finding):
    first = finding.measures.get(number=1)
    hand_out(shen, house, first, leader="")
    page = page_of(shen, first)
    assert "请核对" not in page
    assert 'value="2099-05-31"' in page


def test_the_people_of_the_unit_are_offered_by_name(house, shen, measure):
    page = page_of(shen, measure)
    assert '<option value="周明">' in page
    assert house.stranger.name not in page


def test_a_day_gone_by_is_taken_and_pointed_at(house, shen, measure):
    page = hand_out(shen, house, measure, due_date="2020-01-31")
    assert "时限 2020年1月31日 已经过了" in page
    measure.refresh_from_db()
    assert measure.due_date == date(2020, 1, 31)
