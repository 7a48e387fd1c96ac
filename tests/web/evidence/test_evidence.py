"""Evidence goes in with a title, comes out as the same bytes, and never runs in anybody's browser."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from taizhang.bureau.files.models import File
from taizhang.bureau.files.store import path_of

SCRIPT = b"<html><script>alert(1)</script></html>"


def address(measure) -> str:
    return f"/findings/{measure.finding_id}/measures/{measure.number}/evidence"


def file_of(piece) -> str:
    """The address of the only file of its latest revision."""
    return f"/evidence/{piece.pk}/files/{piece.current.files.get().pk}"


def proof(name: str = "管理办法.html", content: bytes = SCRIPT) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@pytest.fixture
def submitted(zhou, measure):
    zhou.post(address(measure), {"version": "0", "title": "推进管理办法", "file": proof()})
    return measure.evidence.get()


def test_the_same_bytes_come_back_as_a_download_that_cannot_run(zhou, submitted):
    answer = zhou.get(file_of(submitted))
    assert b"".join(answer.streaming_content) == SCRIPT
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''%E7%AE%A1")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_for_the_bureau_next_door_the_file_does_not_exist(stranger, submitted):
    assert stranger.get(file_of(submitted)).status_code == 404
    assert stranger.get(f"/evidence/{submitted.pk}/withdrawal").status_code == 404


def test_a_file_that_is_gone_from_the_store_is_said_to_be(zhou, submitted):
    path_of(submitted.current.files.get().file.digest).unlink()
    answer = zhou.get(file_of(submitted))
    assert answer.status_code == 422
    assert "原件不在存储里" in answer.content.decode()


def test_a_second_click_keeps_one_piece(zhou, measure, submitted):
    again = zhou.post(
        address(measure), {"version": "0", "title": "推进管理办法", "file": proof()}, follow=True
    )
    assert "没有重复写入" in again.content.decode()
    assert measure.evidence.count() == 1


def test_the_same_file_again_later_is_refused_and_the_title_kept(zhou, measure, submitted):
    again = zhou.post(address(measure), {"version": "1", "title": "又一次", "file": proof()})
    assert again.status_code == 422
    assert "已经作为本措施的佐证提交过" in again.content.decode()
    assert 'value="又一次"' in again.content.decode()


def test_an_empty_file_and_no_file_are_refused(zhou, measure):
    for fields in ({"file": proof(content=b"")}, {}):
        assert zhou.post(address(measure), {"version": "0", "title": "办法", **fields}).status_code == 422
    assert not measure.evidence.exists()


def test_the_limit_is_said_beside_the_field(zhou, measure):
    assert "单个文件不超过 20 MB" in zhou.get(address(measure)).content.decode()


def test_a_file_above_the_limit_is_named_with_the_limit(zhou, measure, settings):
    settings.UPLOAD_MAX_BYTES = 1024 * 1024
    big = proof(content=b"x" * (1024 * 1024 + 1))
    answer = zhou.post(address(measure), {"version": "0", "title": "办法", "file": big})
    assert answer.status_code == 422
    assert "“管理办法.html”超过 1 MB" in answer.content.decode()


def test_nothing_is_kept_of_a_file_from_somebody_who_may_not_hand_it_in(observer, measure):
    before = File.objects.count()
    answer = observer.post(address(measure), {"version": "0", "title": "办法", "file": proof()})
    assert answer.status_code == 422
    assert File.objects.count() == before


def test_withdrawn_evidence_stays_on_record(zhou, finding, submitted):
    zhou.post(f"/evidence/{submitted.pk}/withdrawal", {"version": "0", "reason": "传错了文件"})
    submitted.refresh_from_db()
    assert submitted.state == "withdrawn"
    page = zhou.get(f"/findings/{finding.pk}").content.decode()
    assert "已撤回" in page
    assert "传错了文件" in page
