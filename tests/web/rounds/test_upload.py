"""Taking a document in: every way in which it can fail ends in one sentence, and nothing is lost or doubled."""

import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from docx import Document as Word

from taizhang.ledger.rounds.models import Intake

from .conftest import FEEDBACK

HERE = reverse("intakes")
SAMPLES = Path(__file__).resolve().parents[3] / "samples"


def send(client, house, file=None, pasted=""):
    return client.post(HERE, {"unit": house.unit.pk, "pasted": pasted, **({"file": file} if file else {})})


def file_of(data: bytes, name="反馈意见.txt"):
    return SimpleUploadedFile(name, data)


def said(answer) -> str:
    return answer.content.decode()


def test_the_only_unit_is_chosen_already(shen, house):
    html = said(shen.get(HERE))
    assert f'<input type="hidden" name="unit" value="{house.unit.pk}"' in html
    assert "不超过 20 MB" in html


def test_a_file_becomes_a_reading_with_what_was_proposed(shen, house):
    answer = send(shen, house, file_of(FEEDBACK.encode()))
    intake = Intake.objects.get()
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("intake", args=[intake.pk])
    assert intake.drafts.count() == 2
    assert intake.text == FEEDBACK


def test_a_sample_in_word_is_read(shen, house):
    answer = send(shen, house, file_of((SAMPLES / "feedback.docx").read_bytes(), "feedback.docx"))
    assert answer.status_code == 303
    assert Intake.objects.get().drafts.exists()


def test_a_pasted_text_is_read_and_named_by_its_first_words(shen, house):
    send(shen, house, pasted=FEEDBACK)
    intake = Intake.objects.get()
    assert intake.file_name.startswith("中共云泽县科技和经济信息化局党组")
    assert intake.drafts.count() == 2


def test_the_same_file_again_leads_to_the_reading_that_exists(shen, house):
    send(shen, house, file_of(FEEDBACK.encode()))
    answer = send(shen, house, file_of(FEEDBACK.encode(), "又一次.txt"))
    assert answer.status_code == 422
    assert "已经录入过，不会重复入账" in said(answer)
    assert reverse("intake", args=[Intake.objects.get().pk]) in said(answer)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("空.docx", b"\n", "文件是空的"),
        ("照片.docx", b"\x89PNG\r\n\x1a\n" + bytes(400), "请上传原始的 Word、Excel 或 PDF 文件"),
        ("坏.docx", b"PK\x03\x04" + b"\x00" * 300, "文件不完整或已损坏"),
        ("坏.pdf", b"%PDF-1.7\n" + b"junk" * 100, "PDF 不完整或已损坏"),
        ("程序.exe", b"MZ" + bytes(300), "这个文件是程序，不是文档"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence_and_not_kept(shen, house, name, data, sentence):
    answer = send(shen, house, file_of(data, name))
    assert answer.status_code == 422
    alert = said(answer).split('role="alert"')[1].split("</div>")[0]
    assert alert.count("<p>") == 1
    assert sentence in alert
    assert not Intake.objects.exists()


def test_a_bomb_is_refused_in_one_sentence(shen, house):
    bomb = io.BytesIO()
    word = Word()
    word.add_paragraph("查" * 3_000_000)
    word.save(bomb)
    answer = send(shen, house, file_of(bomb.getvalue(), "大.docx"))
    assert answer.status_code == 422
    alert = said(answer).split('role="alert"')[1].split("</div>")[0]
    assert alert.count("<p>") == 1
    assert "文件解压后过大" in alert


def test_a_file_over_the_limit_is_refused_with_the_limit(shen, house, settings):
    settings.UPLOAD_MAX_BYTES = 1024 * 1024
    answer = send(shen, house, file_of(b"x" * (1024 * 1024 + 1)))
    assert "文件超过 1 MB" in said(answer)
    assert not Intake.objects.exists()


def test_neither_file_nor_text_says_what_to_do(shen, house):
    assert "请选择文件，或粘贴文字" in said(send(shen, house))


def test_a_refused_text_stays_in_the_form(shen, house):
    send(shen, house, pasted=FEEDBACK)
    answer = send(shen, house, pasted=FEEDBACK)
    assert "惠企政策宣传不够到位" in said(answer).split("<textarea")[1].split("</textarea>")[0]


def test_a_text_without_findings_is_taken_in_and_says_so(shen, house):
    answer = send(shen, house, pasted="关于召开座谈会的通知\n请各股室负责同志于周五下午到会议室参加座谈。\n")
    assert answer.status_code == 303
    page = said(shen.get(answer.headers["Location"]))
    assert "没有读出问题" in page
    assert reverse("draft-findings", args=[Intake.objects.get().pk]) in page


def test_who_takes_nothing_in_sees_no_form_and_cannot_send_one(house, signed_in):
    gao = signed_in(house.gao)
    assert 'id="upload"' not in said(gao.get(HERE))
    assert send(gao, house, pasted=FEEDBACK).status_code == 422
    assert not Intake.objects.exists()


def test_nobody_takes_in_for_another_unit(house, signed_in):
    assert send(signed_in(house.stranger), house, pasted=FEEDBACK).status_code == 422
    assert not Intake.objects.exists()


def test_a_lost_session_keeps_the_pasted_text(house):
    answer = send(Client(), house, pasted=FEEDBACK)
    assert answer.status_code == 401
    assert "惠企政策宣传不够到位" in said(answer)


def test_an_empty_file_is_refused_in_our_own_words(shen, house):
    assert "这个文件是空的" in said(send(shen, house, file_of(b"")))


def test_a_text_without_findings_is_a_warning_and_no_success(shen, house):
    page = said(shen.get(send(shen, house, pasted="今天天气很好。").headers["Location"]))
    assert '<p class="told told-warning" role="status">文件读到了' in page
