"""A form that is handed in twice makes one thing, and the second click is answered as the first was."""

import pytest
from django.urls import reverse

from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.journal.models import Entry, Making
from taizhang.bureau.meetings.models import Meeting
from taizhang.ledger.materials.models import Examination

KEY = "5b1c1d2e-8f55-4c53-9d0e-0a9a1d3f5e77"
OTHER = "0c9a8a30-0f0e-4a1a-9c9e-54a7d4b7f001"


def meeting(house, once: str) -> dict:
    return {
        "once": once,
        "kind": "check_in",
        "held_on": "2026-02-27",
        "began_at": "09:00",
        "place": "三楼会议室",
        "chair": house.gao.pk,
        "attendees": [house.gao.pk],
        "agenda": "听取整改进展",
    }


@pytest.fixture
def meetings(house) -> str:
    return reverse("organization-meetings", args=[house.unit.pk])


def test_every_form_that_makes_something_carries_a_key_of_its_own(shen, meetings):
    keys = {shen.get(meetings).context["form"]["once"].value() for _each in range(2)}
    assert len(keys) == 2


def test_two_clicks_record_one_meeting(house, shen, meetings):
    first, second = (shen.post(meetings, meeting(house, KEY)) for _click in range(2))
    assert (first.status_code, second.status_code) == (303, 303)
    assert first["Location"] == second["Location"]
    assert Meeting.objects.count() == 1
    assert Entry.objects.filter(stream=Meeting.objects.get().stream).count() == 1


def test_two_forms_record_two(house, shen, meetings):
    for key, begun in ((KEY, "09:00"), (OTHER, "15:00")):
        shen.post(meetings, {**meeting(house, key), "began_at": begun})
    assert Meeting.objects.count() == 2


def test_a_form_that_was_refused_keeps_its_key(house, shen, meetings):
    assert shen.post(meetings, {**meeting(house, KEY), "place": ""}).status_code == 422
    assert not Making.objects.exists()
    assert shen.post(meetings, meeting(house, KEY)).status_code == 303


def test_the_key_of_somebody_else_opens_nothing(house, shen, signed_in, meetings):
    shen.post(meetings, meeting(house, KEY))
    answer = signed_in(house.wen).post(meetings, meeting(house, KEY))
    assert answer.status_code == 422
    assert "这张表单已经用过" in answer.content.decode()
    assert Meeting.objects.count() == 1


def test_two_clicks_enrol_one_person_and_say_the_same_password(house, shen, client):
    facts = {
        "once": KEY,
        "name": "江楠",
        "role": "officer",
        "from_date": "2026-02-01",
        "username": "jiangnan",
    }
    place = reverse("organization-people", args=[house.office.pk])
    said = [shen.post(place, facts, follow=True).content.decode() for _click in range(2)]
    assert Person.objects.filter(name="江楠").count() == 1
    first, second = (html.split("初始密码 ")[1].split("（")[0] for html in said)
    assert first == second
    assert client.login(username="jiangnan", password=second)


def test_a_first_password_is_not_to_be_had_from_the_form(house, shen, settings):
    facts = {
        "once": KEY,
        "name": "江楠",
        "role": "officer",
        "from_date": "2026-02-01",
        "username": "jiangnan",
    }
    shen.post(reverse("organization-people", args=[house.office.pk]), facts)
    from taizhang.bureau.appointments.passwords import password_of

    account = Account.objects.get(username="jiangnan")
    assert account.check_password(password_of(KEY, "jiangnan"))
    settings.SECRET_KEY = "another house"
    assert not account.check_password(password_of(KEY, "jiangnan"))


def test_two_clicks_examine_a_text_once(shen):
    facts = {"once": KEY, "pasted": "全年共走访企业12家。", "profile": "auto", "reference": "2026-03-01"}
    first, second = (shen.post(reverse("examinations"), facts) for _click in range(2))
    assert first["Location"] == second["Location"]
    assert Examination.objects.count() == 1
