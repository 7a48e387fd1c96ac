"""A program lays out a form, calls, fills in and sends in, and the rules are asked on the way (接口报送)."""

import json

import calling
import pytest

import cast
from programs import issued
from taizhang.ledger.calls.models import Reading, Submission


@pytest.fixture
def house(db):
    return cast.bureau()


def told(client, person, address, facts, version=None):
    headers = {"authorization": f"Bearer {issued(person)[1]}"}
    if version is not None:
        headers["if-match"] = f'"{version}"'
    return client.post(
        f"/api/v1/{address}", json.dumps(facts), content_type="application/json", headers=headers
    )


def test_from_a_draft_to_a_version_with_what_the_rules_said(client, house):
    row = calling.owed(calling.call(house), house.office)
    facts = {"answers": {"values": {"f1": "1,200.50", "f2": "3", "f3": "截止二月底，开工三个。"}}}
    saved = told(client, house.zhou, f"submissions/{row.pk}/save-draft", facts, version=0)
    assert saved.status_code == 200, saved.content
    sent = told(client, house.zhou, f"submissions/{row.pk}/send-in", {}, version=1)
    assert sent.status_code == 200, sent.content
    shown = sent.json()["row"]
    assert shown["state"] == "sent"
    assert shown["sendings"][0]["answers"]["values"]["f1"] == "1200.5"
    assert Reading.objects.get().counts
    accepted = told(client, house.shen, f"submissions/{row.pk}/accept-submission", {}, version=2)
    assert accepted.status_code == 200
    headers = {"authorization": f"Bearer {issued(house.shen)[1]}"}
    listed = client.get("/api/v1/figures?code=GY01", headers=headers).json()
    assert [one["value"] for one in listed["items"]] == ["1200.5"]


def test_what_is_missing_is_named_to_a_program_too(client, house):
    row = calling.owed(calling.call(house), house.office)
    answer = told(client, house.zhou, f"submissions/{row.pk}/send-in", {}, version=0)
    assert answer.status_code == 422
    assert "规上工业增加值" in answer.json()["detail"]
    assert Submission.objects.get(pk=row.pk).state == "owed"
