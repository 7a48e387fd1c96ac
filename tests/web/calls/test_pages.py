"""From a form to a call, an answer that is returned and sent in again, and its workbook, as people click (征集页面)."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.timezone import localdate
from openpyxl import load_workbook
from reporting import ask, asked_by, keep_form, page

from taizhang.ledger.calls.fields import read_fields
from taizhang.ledger.calls.models import Call, Figure, Form, Verdict


@pytest.fixture
def asked(house, shen):
    return asked_by(shen, house)


def fill(browser, row, **said):
    row.refresh_from_db()
    facts = {"version": row.version, "onward": "1", "text": "", **said}
    return browser.post(reverse("submission-draft", args=[row.pk]), facts, follow=True)


def send(browser, row):
    row.refresh_from_db()
    return browser.post(reverse("submission-sending", args=[row.pk]), {"version": row.version}, follow=True)


def test_a_form_is_laid_out_row_by_row_and_has_editions(house, shen):
    assert "表样已存" in keep_form(shen).content.decode()
    fields = read_fields(Form.objects.get().fields)
    assert [(one.key, one.kind) for one in fields] == [("f1", "amount"), ("f2", "long"), ("f3", "table")]
    assert [(one.label, one.kind, one.unit) for one in fields[2].columns][1] == ("年产值", "amount", "万元")
    address = reverse("form-edition", args=[Form.objects.get().pk])
    assert "年产值 | 数额 | 万元" in shen.get(address).content.decode()
    again = {"title": "工业经济月报", "text_part": "optional", "label_1": "规上工业增加值", "key_1": "f1"}
    again |= {"kind_1": "amount", "unit_1": "万元", "label_2": "用电量", "kind_2": "whole"}
    shen.post(address, again)
    newest = Form.objects.latest("pk")
    assert (newest.edition, [one["key"] for one in newest.fields]) == (2, ["f1", "f2"])


def test_without_a_basis_the_page_warns_and_tells_what_is_owed_already(house, shen):
    keep_form(shen)
    ask(shen, house)
    answer = shen.get(reverse("call-new")).content.decode()
    assert "投资促进股（本月已有" in answer or localdate().day > 20
    refused = ask(shen, house, basis="")
    assert refused.status_code == 422
    assert "没有写依据" in refused.content.decode()
    sent = ask(shen, house, basis="", without_basis="on")
    assert "没有写依据" in sent.content.decode()
    assert Call.objects.count() == 2


def test_it_goes_out_is_answered_returned_sent_in_again_accepted_and_collected(house, asked, shen, zhou):
    assert "要报送的材料" in zhou.get("/").content.decode()
    draft = page(zhou, "submission-draft", asked.pk)
    assert "规上工业增加值" in draft
    said = {"v_f1": "1,200.5", "v_f2": "截止二月底，开工三个项目。", "p_f3": "云泽机械\t3000\n云泽化工\t2000"}
    checked = fill(zhou, asked, **said).content.decode()
    assert "要填的都填了" in checked
    assert (
        "读不了"
        not in page(zhou, "submission-sending", asked.pk)
        + zhou.get(reverse("submission-sending", args=[asked.pk]) + "?tried=1").content.decode()
    )
    assert "已报送，等待审核" in send(zhou, asked).content.decode()
    judged = page(shen, "submission", asked.pk)
    assert "四性" in judged
    assert "<mark" in judged
    assert "等您审核的报送件" in shen.get("/").content.decode()
    asked.refresh_from_db()
    facts = {"version": asked.version, "opinion": "请核对", "m_f1": "与统计局不一致", "m_f3/2/2": "单位写错"}
    returned = shen.post(reverse("submission-return", args=[asked.pk]), facts, follow=True).content.decode()
    assert "已退回" in returned
    assert [one[0] for one in Verdict.objects.get().marks] == ["f1", "f3/2/2"]
    assert "与统计局不一致" in page(zhou, "submission-draft", asked.pk)
    fill(zhou, asked, v_f1="1100", t_f3_0_0="云泽机械", t_f3_0_1="3000")
    send(zhou, asked)
    asked.refresh_from_db()
    address = reverse("submission-acceptance", args=[asked.pk])
    shen.post(address, {"version": asked.version, "opinion": "同意"})
    assert Figure.objects.get().value == "1100"
    assert "1100" in page(shen, "figures")
    assert "与统计局不一致" in page(shen, "submission-version", asked.pk, 1)
    _collected(shen, asked)


def _collected(browser, asked):
    answer = browser.get(reverse("call-excel", args=[asked.call_id]))
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    whole, table = book.worksheets
    rows = [[cell.value for cell in row] for row in whole.iter_rows(max_row=4)]
    assert rows[0][:3] == ["股室", "状态", "规上工业增加值（万元）"]
    by_office = {row[0]: row for row in rows}
    assert by_office["投资促进股"][1:3] == ["已通过", 1100]
    assert by_office["科技创新股"][1:3] == ["待报送", None]
    assert by_office["合计"][2] == 1100
    assert [cell.value for cell in table[2]] == ["投资促进股", "已通过", "云泽机械", 3000]


def test_what_cannot_be_sent_in_is_named_and_what_was_typed_stays(asked, zhou):
    answer = fill(zhou, asked, v_f1="约1200").content.decode()
    assert "规上工业增加值“约1200”不是数" in answer
    assert "约1200" in page(zhou, "submission-draft", asked.pk)
    assert send(zhou, asked).status_code == 422


def test_a_file_is_attached_read_and_given_back_as_it_was(asked, zhou, shen):
    asked.refresh_from_db()
    file = SimpleUploadedFile("情况.txt", "截止二月底，全县新增3家。".encode())
    address = reverse("submission-file", args=[asked.pk])
    assert (
        "已附上" in zhou.post(address, {"version": asked.version, "file": file}, follow=True).content.decode()
    )
    fill(zhou, asked, v_f1="5")
    send(zhou, asked)
    got = shen.get(reverse("submission-version-file", args=[asked.pk, 1]))
    assert got.content.decode() == "截止二月底，全县新增3家。"
    wrong = SimpleUploadedFile("情况.exe", b"MZ")
    answer = zhou.post(address, {"version": asked.version, "file": wrong})
    assert answer.status_code == 422
