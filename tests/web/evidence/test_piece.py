"""The page of a piece of evidence: its files before one's eyes, in our own pictures and words."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from documents.making import photos
from documents.making.word import cell, paragraph, run, table, word
from documents.test_pdf import SAMPLES
from openpyxl import Workbook
from PIL import Image

from taizhang.ledger.evidence.models import Evidence, Opening


def page_of(client, piece, more: str = "") -> str:
    answer = client.get(f"/evidence/{piece.pk}{more}")
    assert answer.status_code == 200
    return answer.content.decode()


def files_of(piece) -> list:
    return list(Evidence.objects.get(pk=piece.pk).current.files.all())


def workbook() -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.active.append(["序号", "项目"])
    book.active.append([1, "标准厂房"])
    book.save(out)
    return out.getvalue()


def test_photos_are_shown_turned_and_bare_with_two_facts_beside_them(zhou, hand_in):
    piece = hand_in(("现场.jpg", photos.photo(6)))
    page = page_of(zhou, piece)
    assert "照片自带的拍摄时间：2026-03-01 10:20" in page
    assert "HUAWEI P60" in page
    (file,) = files_of(piece)
    answer = zhou.get(f"/evidence/{piece.pk}/files/{file.pk}/pictures/1")
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert photos.SIGN not in answer.content
    assert Image.open(io.BytesIO(answer.content)).size == (40, 60)
    small = zhou.get(f"/evidence/{piece.pk}/files/{file.pk}/pictures/1?size=small")
    assert Image.open(io.BytesIO(small.content)).format == "JPEG"


def test_a_pdf_is_leafed_through(zhou, hand_in):
    piece = hand_in(("通报.pdf", (SAMPLES / "bulletin.pdf").read_bytes()))
    (file,) = files_of(piece)
    assert "共 4 页，逐页看" in page_of(zhou, piece)
    second = page_of(zhou, piece, f"/files/{file.pk}/preview?page=2")
    assert "第 2 页，共 4 页" in second
    assert f"/evidence/{piece.pk}/files/{file.pk}/pictures/2" in second
    assert zhou.get(f"/evidence/{piece.pk}/files/{file.pk}/pictures/2").status_code == 200
    assert zhou.get(f"/evidence/{piece.pk}/files/{file.pk}/pictures/5").status_code == 404
    assert "只有 4 页" in page_of(zhou, piece, f"/files/{file.pk}/preview?page=99")


def test_word_and_excel_are_shown_as_text_and_tables(zhou, hand_in):
    minutes = word(
        paragraph(run("会议议定三件事")) + table(cell(paragraph(run("甲"))) + cell(paragraph(run("乙"))))
    )
    piece = hand_in(("纪要.docx", minutes), ("清单.xlsx", workbook()))
    page = page_of(zhou, piece)
    assert "会议议定三件事" in page
    assert page.count("<table>") == 2
    assert "标准厂房" in page
    assert "不显示图片和版式" in page


def test_a_long_text_is_cut_and_shown_whole_on_its_own_page(zhou, hand_in):
    lines = "\n".join(f"第{number}段，说明整改情况，内容真实。" for number in range(1, 400))
    piece = hand_in(("说明.txt", lines.encode()))
    (file,) = files_of(piece)
    assert "第399段" not in page_of(zhou, piece)
    assert "看全文" in page_of(zhou, piece)
    assert "第399段" in page_of(zhou, piece, f"/files/{file.pk}/preview")


def test_many_files_are_shown_in_parts(zhou, hand_in):
    piece = hand_in(*((f"第{number}张.txt", f"内容{number}".encode()) for number in range(1, 12)))
    first, second = page_of(zhou, piece), page_of(zhou, piece, "?page=2")
    assert ("第8张.txt" in first, "第9张.txt" in first) == (True, False)
    assert ("第8张.txt" in second, "第9张.txt" in second) == (False, True)
    assert Opening.objects.count() == 11


def test_who_has_looked_is_recorded_and_shown(zhou, xu, gao, hand_in):
    piece = hand_in(("说明.txt", "说明".encode()))
    page_of(xu, piece)
    page_of(xu, piece)
    assert [one.person.name for one in Opening.objects.all()] == ["许琳"]
    assert "许琳" in page_of(gao, piece).partition("谁看过这一版")[2]


def test_what_cannot_be_shown_is_opened_by_downloading_it(xu, hand_in):
    piece = hand_in(("资料.rar", b"Rar!\x1a\x07\x00" + bytes(50)))
    (file,) = files_of(piece)
    assert "不能预览；请下载查看" in page_of(xu, piece)
    assert not Opening.objects.exists()
    assert xu.get(f"/evidence/{piece.pk}/files/{file.pk}").status_code == 200
    assert Opening.objects.filter(file=file).exists()


def test_the_same_file_chosen_twice_is_kept_once_and_said(zhou, finding, hand_in):
    piece = hand_in(("现场.txt", b"one"), ("现场.txt", b"one"), ("现场.txt", b"two"))
    assert len(files_of(piece)) == 2
    assert (
        "“现场.txt”选了不止一次，内容相同，只存了一份" in zhou.get(f"/findings/{finding.pk}").content.decode()
    )


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ([("a.jpg", photos.photo())], "photo"),
        ([("a.xlsx", b"PK")], "table"),
        ([("a.jpg", photos.photo()), ("b.txt", b"b")], "document"),
    ],
)
def test_the_kind_is_judged_by_the_files_unless_somebody_says_it(hand_in, files, kind):
    assert hand_in(*files).current.kind == kind
    assert hand_in((files[0][0], files[0][1] + b" "), kind="receipt").current.kind == "receipt"


def test_a_draft_is_seen_by_its_office_alone(zhou, gao, shen, finding, hand_in):
    piece = hand_in(("说明.txt", "草稿内容".encode()), title="正在整理的说明", draft="1")
    assert piece.state == "draft"
    assert "提交草稿" in page_of(zhou, piece)
    assert gao.get(f"/evidence/{piece.pk}").status_code == 404
    assert f'href="/evidence/{piece.pk}"' not in shen.get(f"/findings/{finding.pk}").content.decode()
    answer = zhou.post(f"/evidence/{piece.pk}/submission", {"version": "0"}, follow=True)
    assert "佐证已存档" in answer.content.decode()
    assert gao.get(f"/evidence/{piece.pk}").status_code == 200


def test_a_new_revision_keeps_some_files_and_adds_others(zhou, hand_in):
    piece = hand_in(("一.txt", b"1"), ("二.txt", b"2"))
    keep = [str(files_of(piece)[0].pk)]
    facts = {"version": "0", "title": "材料", "note": "第二份换成清楚的", "keep": keep}
    facts["file"] = [SimpleUploadedFile("三.txt", b"3")]
    answer = zhou.post(f"/evidence/{piece.pk}/revision", facts, follow=True)
    assert [one.name for one in files_of(piece)] == ["一.txt", "三.txt"]
    page = answer.content.decode()
    assert "这一版的变化：第二份换成清楚的" in page
    assert "二.txt" in page.partition("以前的版次")[2]


def test_a_revision_without_a_word_is_refused_and_keeps_what_was_typed(zhou, hand_in):
    piece = hand_in(("一.txt", b"1"))
    answer = zhou.post(f"/evidence/{piece.pk}/revision", {"version": "0", "title": "新题目", "note": ""})
    assert answer.status_code == 422
    assert 'value="新题目"' in answer.content.decode()
    assert Evidence.objects.get().current.number == 1


def test_two_people_renewing_at_once_lose_nothing(zhou, xu, hand_in):
    piece = hand_in(("一.txt", b"1"))
    facts = {"version": "0", "title": "材料", "note": "周明的", "keep": [str(files_of(piece)[0].pk)]}
    zhou.post(f"/evidence/{piece.pk}/revision", {**facts, "description": "甲"})
    late = xu.post(f"/evidence/{piece.pk}/revision", {**facts, "note": "许琳的", "description": "乙"})
    assert late.status_code == 409
    page = late.content.decode()
    assert "许琳的" in page
    assert "乙" in page
    assert "第 2 版，周明" in page
    assert Evidence.objects.get().current.number == 2
