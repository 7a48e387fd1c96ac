"""Confirming: what a person has checked enters the ledger, once."""

from datetime import date

from django.urls import reverse

import cast
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.models import Intake, Round

ROUND = {
    "title": "十五届县委第三轮巡察",
    "inspector": "县委第二巡察组",
    "entered_on": "2025-10-09",
    "left_on": "2025-12-05",
    "feedback_on": "2026-01-15",
    "due_date": "2026-04-15",
}


def confirm(client, intake, version=0, **fields):
    address = reverse("intake-confirmation", args=[intake.pk])
    return client.post(address, {"version": version, **ROUND, **fields})


def test_the_form_says_what_the_document_says(shen, intake):
    html = shen.get(reverse("intake-confirmation", args=[intake.pk])).content.decode()
    assert 'name="title" value="十五届县委第三轮巡察"' in html
    assert 'name="feedback_on" value="2026-01-15"' in html
    assert 'name="inspector" value' not in html


def test_a_damaged_date_is_left_for_the_person(shen, intake):
    Intake.objects.filter(pk=intake.pk).update(meta={"feedback_date": "2026-13-45"})
    html = shen.get(reverse("intake-confirmation", args=[intake.pk])).content.decode()
    assert 'name="feedback_on" value' not in html


def test_confirmed_it_opens_the_ledger_of_its_round(shen, intake):
    answer = confirm(shen, intake)
    round = Round.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, reverse("ledger", args=[round.pk]))
    assert (round.title, round.left_on) == ("十五届县委第三轮巡察", date(2025, 12, 5))
    assert round.findings.count() == 2
    assert sum(one.measures.count() for one in round.findings.all()) == 4


def test_what_was_left_out_does_not_enter(shen, intake, first):
    left_out = reverse("draft-finding-inclusion", args=[intake.pk, first.pk])
    shen.post(left_out, {"version": 0, "is_included": "0"})
    confirm(shen, intake, version=1)
    assert [one.title for one in Finding.objects.all()] == ["重点项目推进不够有力之2"]


def test_two_clicks_make_one_round_and_one_set_of_findings(shen, intake):
    first, second = confirm(shen, intake), confirm(shen, intake)
    assert first["Location"] == second["Location"]
    assert (Round.objects.count(), Finding.objects.count()) == (1, 2)


def test_a_second_person_is_told_that_it_is_done(house, signed_in, shen, intake):
    confirm(shen, intake)
    answer = confirm(signed_in(house.wen), intake)
    assert answer.status_code == 409
    assert Finding.objects.count() == 2


def test_a_stale_confirmation_enters_nothing_and_keeps_what_was_typed(house, signed_in, shen, intake, first):
    edited = {"version": 0, "title": "改过的问题", "path": ""}
    signed_in(house.wen).post(reverse("draft-finding", args=[intake.pk, first.pk]), edited)
    answer = confirm(shen, intake, inspector="县委第九巡察组")
    assert answer.status_code == 409
    assert 'value="县委第九巡察组"' in answer.content.decode()
    assert not Finding.objects.exists()


def test_a_round_needs_a_name(shen, intake):
    answer = confirm(shen, intake, title="")
    assert answer.status_code == 422
    assert "请填写轮次名称" in answer.content.decode()


def test_dates_the_wrong_way_round_are_noticed(shen, intake):
    answer = confirm(shen, intake, left_on="2025-10-01")
    assert "撤离日期早于进驻日期" in answer.content.decode()
    assert not Round.objects.exists()


def test_a_second_document_is_first_held_against_the_round_that_it_joins(house, shen, round):
    intake = cast.uploaded(house, name="补充反馈.txt")
    html = shen.get(reverse("intake-confirmation", args=[intake.pk])).content.decode()
    assert f'<option value="{round.title}" selected>' in html
    answer = confirm(shen, intake, round=round.title, title="")
    assert answer["Location"] == reverse("intake-trial", args=[intake.pk, round.pk])
    assert [one.number for one in round.findings.all()] == [1, 2]


def test_a_confirmed_reading_shows_its_round_and_offers_nothing_more(shen, intake):
    confirm(shen, intake)
    html = shen.get(reverse("intake", args=[intake.pk])).content.decode()
    assert reverse("round", args=[Round.objects.get().pk]) in html
    assert "formaction" not in html
    again = shen.get(reverse("intake-confirmation", args=[intake.pk]))
    assert again["Location"] == reverse("intake", args=[intake.pk])


def test_nothing_to_confirm_is_said(shen, intake, first, second):
    for version, draft in enumerate((first, second)):
        left_out = reverse("draft-finding-inclusion", args=[intake.pk, draft.pk])
        shen.post(left_out, {"version": version, "is_included": "0"})
    answer = confirm(shen, intake, version=2)
    assert answer.status_code == 422
    assert "没有要入账的问题" in answer.content.decode()
