"""What a person takes away: always a download, never shown by the browser, with what is waived left out."""

import io
import json
import zipfile
from urllib.parse import quote

import pytest
from django.urls import reverse
from docx import Document as Word

import texts


def fetched(client, name, row):
    answer = client.get(reverse(f"examination-{name}", args=[row.pk]))
    assert answer.status_code == 200
    return answer


@pytest.mark.parametrize("name", ["word", "mended", "json", "file"])
def test_nothing_is_ever_shown_inline(zhou, house, name):
    row = texts.examined_by(house.zhou, "<script>alert(1)</script>截止2026年2月底。", "通报.txt")
    answer = fetched(zhou, name, row)
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "private, no-store"


def comments(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("word/comments.xml").decode()


def test_the_word_file_that_was_uploaded_comes_back_with_comments(zhou, house):
    original = texts.word_file()
    row = texts.examined_by(house.zhou, original, "通报.docx")
    answer = fetched(zhou, "word", row)
    assert quote("通报-批注_") in answer["Content-Disposition"]
    said = comments(answer.content)
    assert said.count("<w:comment ") == 6
    assert "时点前应当用“截至”" in said
    before, after = Word(io.BytesIO(original)), Word(io.BytesIO(answer.content))
    assert [one.text for one in after.paragraphs] == [one.text for one in before.paragraphs]
    assert len(after.tables) == 1


def test_of_a_pasted_text_a_word_file_is_made(zhou, row):
    assert comments(fetched(zhou, "word", row).content).count("<w:comment ") == 5


def test_what_is_waived_gets_no_comment_and_stands_in_json_as_a_count(zhou, house, row):
    texts.waived_by(house.zhou, row)
    assert "截至" not in comments(fetched(zhou, "word", row).content)
    said = json.loads(fetched(zhou, "json", row).content)
    assert [one["code"] for one in said["diagnostics"]] == ["Q102", "D104", "L103", "A125"]
    assert said["summary"]["waived"] == 1
    assert (said["file"], said["profile"], said["engine"]) == ("通报.txt", "bulletin", row.engine)


def test_the_mended_file_differs_in_what_is_safe_and_nothing_else(zhou, row):
    assert "只改不会改变意思的，1 处" in zhou.get(reverse("examination", args=[row.pk])).content.decode()
    answer = fetched(zhou, "mended", row)
    assert quote("通报-已改_") in answer["Content-Disposition"]
    assert answer.content.decode() == texts.DRAFT.replace("截止", "截至")


def test_a_kind_of_file_that_cannot_be_mended_says_so(zhou, house):
    row = texts.examined_by(house.zhou, f"<html><body><p>{texts.DRAFT}</p></body></html>", "通报.html")
    assert "这种文件不能自动修改" in zhou.get(reverse("examination", args=[row.pk])).content.decode()
    assert zhou.get(reverse("examination-mended", args=[row.pk])).status_code == 422


def test_the_original_is_given_back_byte_for_byte(zhou, row):
    assert fetched(zhou, "file", row).content.decode() == texts.DRAFT


def test_an_original_that_is_lost_is_said(zhou, row):
    from taizhang.bureau.files.store import path_of

    path_of(row.file.digest).unlink()
    answer = zhou.get(reverse("examination-file", args=[row.pk]))
    assert answer.status_code == 422
    assert "的原件不在存储里" in answer.content.decode()
