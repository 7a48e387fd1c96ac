"""The register of meetings in the browser: entered, decided, carried into the ledger, corrected."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import cast
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.bureau.meetings.models import Meeting, Resolution


@pytest.fixture
def meeting(house):
    made = cast.meeting(house)
    resolve(Meeting.objects.get(pk=made.pk), text="每周调度一次", **cast.at_work(house.shen))
    return Meeting.objects.get(pk=made.pk)


def words(answer) -> str:
    return answer.content.decode()


def said(house, **facts):
    known = {
        "kind": "rectification",
        "held_on": "2026-02-27",
        "began_at": "15:00",
        "place": "二楼会议室",
        "chair": house.fang.pk,
        "attendees": [house.fang.pk, house.shen.pk],
        "absentees": "高远：外出培训",
        "agenda": "通报进展\n研究措施",
    }
    return {**known, **facts}


def test_a_meeting_is_entered_and_counted(house, shen):
    page = words(shen.post(f"/organizations/{house.unit.pk}/meetings", said(house), follow=True))
    assert "会议已登记" in page
    assert "高远（外出培训）" in page
    assert "研究措施" in page
    listed = words(shen.get("/meetings"))
    assert '整改推进会 <span class="count">1 次' in listed
    assert "2026年2月27日 整改推进会" in listed
    later = words(shen.get("/meetings?first=2026-03-01"))
    assert '整改推进会 <span class="count">0 次' in later


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"absentees": "高远"}, "没有写明原因"),
        ({"absentees": "无此人：出差"}, "不在本单位人员里"),
        ({"attendees": []}, "这个字段是必填项"),
        ({"held_on": "2099-01-01"}, "还没有召开"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(house, shen, facts, why):
    answer = shen.post(f"/organizations/{house.unit.pk}/meetings", said(house, **facts))
    assert answer.status_code == 422
    assert why in words(answer)
    assert "二楼会议室" in words(answer)
    assert not Meeting.objects.exists()


def test_a_decision_becomes_a_measure_and_the_link_holds_both_ways(house, shen, finding, meeting):
    resolution = Resolution.objects.get()
    step = shen.post(f"/resolutions/{resolution.pk}/measures", {"finding": finding.pk})
    assert step["Location"] == f"/resolutions/{resolution.pk}/measures/{finding.pk}"
    assert "每周调度一次" in words(shen.get(step["Location"]))
    facts = {
        "version": finding.version,
        "text": "每周调度一次",
        "office": house.office.pk,
        "due_date": "2026-12-31",
    }
    page = words(shen.post(step["Location"], facts, follow=True))
    assert f'依据会议决定：<a href="/meetings/{meeting.pk}">' in page
    assert "已列为第 1 号问题的措施 3" in words(shen.get(f"/meetings/{meeting.pk}"))


def test_minutes_come_back_as_they_were_handed_in(house, shen, gao, meeting):
    file = SimpleUploadedFile("纪要.docx", b"minutes")
    facts = {"version": meeting.version, "file": file}
    assert shen.post(f"/meetings/{meeting.pk}/minutes", facts).status_code == 303
    answer = gao.get(f"/meetings/{meeting.pk}/minutes")
    assert b"".join(answer.streaming_content) == b"minutes"
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_decision_is_entered_and_dropped(house, shen, meeting):
    facts = {"version": meeting.version, "text": "开展专项检查"}
    assert shen.post(f"/meetings/{meeting.pk}/resolutions", facts).status_code == 303
    made = Resolution.objects.get(text="开展专项检查")
    shen.post(f"/resolutions/{made.pk}/dropping", {"version": 0, "reason": "另有安排"})
    made.refresh_from_db()
    assert made.state == "dropped"


def test_a_record_is_corrected_and_both_stay(house, shen, meeting):
    facts = said(house, version=meeting.version, reason="日期记错")
    assert shen.post(f"/meetings/{meeting.pk}/correction", facts).status_code == 303
    page = words(shen.get(f"/meetings/{meeting.pk}"))
    assert "2026年2月27日 整改推进会" in page
    assert "第 1 版" in page
    assert "三楼会议室" in page


def test_it_is_struck_after_its_decisions(house, shen, meeting):
    here = f"/meetings/{meeting.pk}/striking"
    assert shen.post(here, {"version": meeting.version, "reason": "记错"}).status_code == 422
    shen.post(f"/resolutions/{Resolution.objects.get().pk}/dropping", {"version": 0, "reason": "记错"})
    assert shen.post(here, {"version": meeting.version, "reason": "记错"}).status_code == 303


def test_who_did_not_sit_there_does_not_find_it(house, xu, stranger, fang_page, meeting):
    for client in (xu, stranger):
        assert client.get(f"/meetings/{meeting.pk}").status_code == 404
        assert client.get(f"/meetings/{meeting.pk}/minutes").status_code == 404
    page = words(fang_page.get(f"/meetings/{meeting.pk}"))
    assert "每周调度一次" in page
    assert "列为整改措施" not in page


@pytest.fixture
def fang_page(house, signed_in):
    return signed_in(house.fang)


def test_those_who_only_read_cannot_write(house, gao, meeting):
    facts = {"version": meeting.version, "text": "某事"}
    assert gao.post(f"/meetings/{meeting.pk}/resolutions", facts).status_code == 422
    assert gao.get(f"/organizations/{house.unit.pk}/meetings").status_code == 403
