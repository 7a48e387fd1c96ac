"""The same request handed in twice is carried out once, and answered alike (幂等)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from taizhang.api.models import Receipt
from taizhang.bureau.journal.models import Entry
from taizhang.ledger.measures.models import ProgressReport
from taizhang.publishing.bulletins.models import Bulletin

REPORT = {"text": "印发了管理办法", "happened_on": "2026-02-02"}


@pytest.fixture
def address(measure):
    return f"measures/{measure.pk}/report"


def test_a_repeated_request_gets_the_same_bytes(zhou, address):
    first, second = (zhou.post(address, REPORT, seen=0, key="k1") for _time in range(2))
    assert first.status_code == second.status_code == 200
    assert first.content == second.content
    assert first["ETag"] == second["ETag"]
    assert ProgressReport.objects.count() == 1


def test_a_refusal_is_remembered_too(shen, address):
    first, second = (shen.post(address, REPORT, seen=0, key="k1") for _time in range(2))
    assert first.status_code == 422
    assert first.content == second.content


@pytest.mark.parametrize(
    ("facts", "seen"), [({**REPORT, "text": "别的进展"}, 0), (REPORT, 1)], ids=["facts", "version"]
)
def test_a_key_belongs_to_one_request(zhou, address, facts, seen):
    zhou.post(address, REPORT, seen=0, key="k1")
    answer = zhou.post(address, facts, seen=seen, key="k1")
    assert answer.status_code == 422
    assert answer.json()["type"] == "/api/docs#problem-key-reused"
    assert ProgressReport.objects.count() == 1


def test_two_programs_may_use_the_same_key(house, program, address):
    program(house.zhou).post(address, REPORT, seen=0, key="k1")
    answer = program(house.zhou).post(address, {**REPORT, "text": "另一项"}, seen=1, key="k1")
    assert answer.status_code == 200, answer.json()


def test_what_was_broken_off_is_begun_again(zhou, address):
    """As after a power cut between the claim and the act."""
    zhou.post(address, REPORT, seen=1, key="k1")
    Receipt.objects.update(claimed_at=timezone.now() - timedelta(hours=1), answered_at=None)
    Entry.objects.exists()
    answer = zhou.post(address, REPORT, seen=1, key="k1")
    assert answer.status_code == 409
    assert answer.json()["type"] == "/api/docs#problem-stale"


def test_a_row_that_was_made_before_the_power_went_is_not_made_twice(shen, round):
    made = shen.post(f"rounds/{round.pk}/draft", {"as_of": "2026-02-02"}, key="k1")
    assert made.status_code == 201, made.json()
    Receipt.objects.update(claimed_at=None, answered_at=None, status=None, body=b"")
    again = shen.post(f"rounds/{round.pk}/draft", {"as_of": "2026-02-02"}, key="k1")
    assert again.status_code == 201
    assert again.json()["row"]["id"] == made.json()["row"]["id"]
    assert Bulletin.objects.count() == 1


def test_after_a_day_a_key_is_a_new_key(zhou, address):
    zhou.post(address, REPORT, seen=0, key="k1")
    Receipt.objects.update(answered_at=timezone.now() - timedelta(days=2))
    answer = zhou.post(address, {**REPORT, "text": "后来的进展"}, seen=1, key="k1")
    assert answer.status_code == 200
    assert ProgressReport.objects.count() == 2


def test_a_key_of_strange_characters_is_refused(zhou, address):
    assert zhou.post(address, REPORT, seen=0, key="a b").status_code == 400
