"""Repeating calls, statistics, and what others do not see, as people click (循环征集、统计)."""

import io

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from openpyxl import load_workbook
from reporting import asked_by, keep_form, page

from taizhang.ledger.calls.models import Cycle, Form


@pytest.fixture
def asked(house, shen):
    return asked_by(shen, house)


def test_a_repeating_call_is_set_up_opened_by_hand_and_ended(house, shen):
    keep_form(shen)
    facts = {
        "form": Form.objects.get().pk,
        "title": "工业经济月报",
        "basis": "制度",
        "rhythm": "monthly",
        "first_period": "2026-02",
        "due_rule": "after",
        "due_number": "5",
        "due_time": "17:30",
        "lead_days": "5",
        "offices": [house.office.pk],
    }
    assert "循环征集已设" in shen.post(reverse("cycle-new"), facts, follow=True).content.decode()
    row = Cycle.objects.get()
    address = reverse("cycle-occurrence", args=[row.pk])
    shen.post(address, {"version": row.version, "period": "2026-03"})
    assert "工业经济月报（2026年3月）" in page(shen, "cycle", row.pk)
    row.refresh_from_db()
    shen.post(reverse("cycle-end", args=[row.pk]), {"version": row.version, "reason": "改用省平台"})
    assert "已停止" in page(shen, "cycle", row.pk)


def test_statistics_are_shown_and_taken_away(house, asked, shen):
    day = localdate(asked.call.due_at)
    period = f"{day.year}-{day.month:02}"
    shown = shen.get(reverse("call-statistics"), {"period": period}).content.decode()
    assert "投资促进股" in shown
    answer = shen.get(reverse("call-statistics-excel"), {"period": period})
    sheet = load_workbook(io.BytesIO(b"".join(answer.streaming_content))).worksheets[0]
    assert [cell.value for cell in sheet[2]][:3] == ["投资促进股", 1, 1]
    assert shen.get(reverse("call-statistics"), {"period": "x" * 50}).status_code == 200


def test_a_stranger_sees_nothing_of_it(asked, stranger):
    for name in ("submission", "submission-draft", "call"):
        key = asked.call_id if name == "call" else asked.pk
        assert stranger.get(reverse(name, args=[key])).status_code == 404
