"""The facts of a round can be mended after its findings are in the ledger."""

from datetime import date

from django.urls import reverse

from taizhang.bureau.journal.queries import history
from taizhang.ledger.rounds.models import Round

MENDED = {
    "inspector": "县委第三巡察组",
    "entered_on": "2025-10-09",
    "left_on": "2025-12-05",
    "feedback_on": "2026-01-16",
    "due_date": "",
    "phone": "0717-0000000",
    "email": "",
    "address": "",
    "contact": "",
}


def mend(client, round, **changed):
    fields = {"version": round.version, **MENDED, **changed}
    return client.post(reverse("round-facts", args=[round.pk]), fields)


def test_the_form_holds_what_is_known(shen, round):
    html = shen.get(reverse("round-facts", args=[round.pk])).content.decode()
    assert 'value="县委第二巡察组"' in html
    assert 'value="2025-10-09"' in html


def test_what_is_mended_is_shown_and_journaled(shen, round):
    assert mend(shen, round).status_code == 303
    kept = Round.objects.get()
    assert (kept.inspector, kept.feedback_on, kept.due_date) == ("县委第三巡察组", date(2026, 1, 16), None)
    assert kept.contacts == {"phone": "0717-0000000"}
    assert [one.event for one in history(kept.stream)][-1] == "rounds.FactsAmended"


def test_leaving_before_arriving_is_refused_and_nothing_typed_is_lost(shen, round):
    answer = mend(shen, round, left_on="2025-09-01")
    assert answer.status_code == 422
    assert "撤离日期早于进驻日期，请核对" in answer.content.decode()
    assert "0717-0000000" in answer.content.decode()
    assert Round.objects.get().inspector == "县委第二巡察组"


def test_whoever_comes_second_is_told(shen, round):
    mend(shen, round)
    answer = mend(shen, round, inspector="另一个组")
    assert answer.status_code == 409
    assert Round.objects.get().inspector == "县委第三巡察组"


def test_only_the_rectification_office_mends(zhou, round):
    assert mend(zhou, round).status_code == 403
