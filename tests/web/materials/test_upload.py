"""Handing texts in to be examined: each way in which it can fail ends in one sentence, and nothing is lost."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

import texts
from taizhang.ledger.materials.models import Examination

HERE = reverse("examinations")


def send(client, *files, pasted="", **terms):
    given = {"pasted": pasted, "profile": "auto", "reference": "2026-03-02", **terms}
    return client.post(HERE, {**given, **({"file": list(files)} if files else {})})


def file_of(data: bytes | str = texts.DRAFT, name="通报.txt"):
    return SimpleUploadedFile(name, data.encode() if isinstance(data, str) else data)


def said(answer) -> str:
    return answer.content.decode()


def alert(answer) -> str:
    return said(answer).split('role="alert"')[1].split("</div>")[0]


def test_everybody_finds_the_page_from_every_page_by_its_group(house, signed_in):
    for person in (house.zhou, house.gao, house.shen, house.observer):
        client = signed_in(person)
        (group,) = re.findall(r'<a href="([^"]+)"[^>]*>材料</a>', said(client.get("/")))
        assert f'<a href="{HERE}">材料审核</a>' in said(client.get(group))


def test_the_empty_page_says_what_to_do_and_offers_today(zhou):
    page = said(zhou.get(HERE))
    assert "还没有审过材料。从上面选一份文件，或把文字粘贴进去。" in page
    assert 'type="date"' in page
    assert '<option value="auto" selected>按文种自动</option>' in page


def test_a_file_is_examined_and_shown(zhou, house):
    answer = send(zhou, file_of(texts.word_file(), "通报.docx"))
    row = Examination.objects.get()
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("examination", args=[row.pk])
    assert (row.person, row.format, row.file_name) == (house.zhou, "docx", "通报.docx")


def test_a_pasted_text_is_named_by_its_first_words(zhou):
    send(zhou, pasted=texts.DRAFT, profile="general")
    row = Examination.objects.get()
    assert row.file_name == "云泽县科技和经济信息化局关于整改进展情况的通报.txt"
    assert (row.profile, row.is_auto) == ("general", False)


def test_several_files_are_examined_at_once_and_one_that_cannot_be_read_holds_up_none(zhou):
    answer = send(
        zhou,
        file_of(name="一.txt"),
        file_of(b"\x89PNG\r\n\x1a\n" + bytes(400), "二.docx"),
        file_of(name="三.txt"),
    )
    assert answer.headers["Location"] == HERE
    page = said(zhou.get(HERE))
    assert [one.file_name for one in Examination.objects.all()] == ["三.txt", "一.txt"]
    assert "审核了 2 份，都在下面" in page
    assert "二.docx：这个文件的内容不是可读取的文档" in page


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("空.docx", b"\n", "文件是空的"),
        ("照片.docx", b"\x89PNG\r\n\x1a\n" + bytes(400), "请上传原始的 Word、Excel 或 PDF 文件"),
        ("坏.docx", b"PK\x03\x04" + b"\x00" * 300, "文件不完整或已损坏"),
        ("程序.exe", b"MZ" + bytes(300), "这个文件是程序，不是文档"),
        ("无.txt", b"", "这个文件是空的"),
        ("长.txt", "查".encode() * 500_001, "文字超过 500000 字"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence_and_not_kept(zhou, name, data, sentence):
    answer = send(zhou, file_of(data, name))
    assert answer.status_code == 422
    assert alert(answer).count("<p>") == 1
    assert sentence in alert(answer)
    assert not Examination.objects.exists()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "请选择文件，或粘贴文字"),
        ({"pasted": texts.DRAFT, "profile": "xx"}, "审核方案"),
        ({"pasted": texts.DRAFT, "reference": ""}, "以哪一天为准"),
        ({"pasted": texts.DRAFT, "reference": "前天"}, "以哪一天为准"),
    ],
)
def test_what_was_not_said_is_asked_for(zhou, given, sentence):
    answer = send(zhou, **given)
    assert answer.status_code == 422
    assert sentence in alert(answer)
    assert not given.get("pasted") or "大约60场次左右" in said(answer)


def test_a_file_and_a_text_are_one_too_many(zhou):
    assert "请只留一样" in alert(send(zhou, file_of(), pasted=texts.DRAFT))


def test_ten_files_are_enough_for_once(zhou):
    assert "一次最多 10 份" in alert(send(zhou, *[file_of(name=f"{n}.txt") for n in range(11)]))


def test_a_lost_session_keeps_the_pasted_text(house):
    answer = send(Client(), pasted=texts.DRAFT)
    assert answer.status_code == 401
    assert "大约60场次左右" in said(answer)


def test_the_list_has_the_newest_first_and_nobody_elses(zhou, house, row):
    texts.examined_by(house.zhou, texts.MENDED, "通报二稿.txt", predecessor=row)
    texts.examined_by(house.xu, name="别人的.txt")
    page = said(zhou.get(HERE))
    assert page.index("通报二稿.txt") < page.index(">通报.txt<")
    assert "接着“通报.txt”再审" in page
    assert "别人的.txt" not in page
