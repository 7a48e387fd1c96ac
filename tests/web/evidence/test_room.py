"""What is too much is refused whole and by name; who answers for the room sees how much is taken."""

from django.core.files.uploadedfile import SimpleUploadedFile

from taizhang.ledger.evidence.models import Evidence


def kept_in(store) -> set:
    return {path for path in store.rglob("*") if path.is_file()}


def test_several_files_of_which_one_is_too_large_leave_nothing(zhou, measure, settings, store):
    settings.UPLOAD_MAX_BYTES = 1024
    before = kept_in(store)
    given = [SimpleUploadedFile("小.txt", b"1"), SimpleUploadedFile("大.txt", b"2" * 2000)]
    where = f"/findings/{measure.finding_id}/measures/1/evidence"
    answer = zhou.post(where, {"version": "0", "title": "材料", "file": given})
    assert answer.status_code == 422
    assert "“大.txt”超过" in answer.content.decode()
    assert not Evidence.objects.exists()
    assert kept_in(store) == before


def test_a_unit_without_room_is_told_and_nothing_is_kept(zhou, measure, settings, store):
    settings.EVIDENCE_UNIT_MAX_BYTES = 3
    before = kept_in(store)
    where = f"/findings/{measure.finding_id}/measures/1/evidence"
    answer = zhou.post(
        where, {"version": "0", "title": "材料", "file": SimpleUploadedFile("一.txt", b"12345")}
    )
    assert answer.status_code == 422
    assert "“一.txt”放不下：县科经局的佐证容量是" in answer.content.decode()
    assert kept_in(store) == before


def test_the_rectifier_sees_how_much_room_is_taken(shen, zhou, stranger, hand_in):
    hand_in(("一.txt", b"12345"))
    hand_in(("草稿.txt", b"12345678"), draft="1")
    page = shen.get("/evidence/storage").content.decode()
    assert "1 份佐证" in page
    assert "一.txt" in page
    assert "已用 13" in page
    assert "草稿.txt" not in page
    assert zhou.get("/evidence/storage").status_code == 403
    assert "一.txt" not in stranger.get("/evidence/storage").content.decode()
