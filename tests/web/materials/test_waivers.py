"""Letting a defect pass and taking that back, in the browser; nothing about it is ever lost."""

from django.urls import reverse

import texts
from taizhang.ledger.materials.models import Examination, Waiver


def page(client, row) -> str:
    return client.get(reverse("examination", args=[row.pk])).content.decode()


def waive(client, row, defect=1, reason="照录上级文件原题", version=0):
    return client.post(reverse("waiver", args=[row.pk, defect]), {"reason": reason, "version": version})


def test_the_form_shows_what_is_to_be_waived(zhou, row):
    said = zhou.get(reverse("waiver", args=[row.pk, 1])).content.decode()
    assert "时点前应当用“截至”" in said
    assert "截止</blockquote>" in said


def test_what_is_waived_is_shown_as_waived_with_its_reason_and_out_of_the_count(zhou, row):
    answer = waive(zhou, row)
    assert answer.headers["Location"] == reverse("examination", args=[row.pk]) + "#d1"
    said = page(zhou, row)
    assert '<a class="defect must waived" href="#d1" id="m1"' in said
    assert "周明 于 2026年" in said
    assert "豁免：照录上级文件原题" in said
    assert "另有 1 处已豁免，不计在内。" in said
    assert said.index('id="d5"') < said.index("<h3>已豁免</h3>") < said.index('id="d1"')


def test_a_reason_is_asked_for_and_what_is_not_there_is_not_found(zhou, row):
    assert waive(zhou, row, reason=" ").status_code == 422
    assert zhou.get(reverse("waiver", args=[row.pk, 6])).status_code == 404
    assert not Waiver.objects.exists()


def test_two_clicks_waive_once(zhou, row):
    assert waive(zhou, row).status_code == waive(zhou, row).status_code == 303
    assert Waiver.objects.count() == 1


def test_a_second_waiver_from_an_old_page_is_told_and_its_reason_kept(zhou, row):
    waive(zhou, row)
    answer = waive(zhou, row, defect=2, reason="口语")
    assert answer.status_code == 409
    assert "口语</textarea>" in answer.content.decode()


def test_a_waiver_is_withdrawn_and_the_defect_counts_again(zhou, row):
    waive(zhou, row)
    waiver = Waiver.objects.get()
    address = reverse("waiver-withdrawal", args=[row.pk, waiver.pk])
    assert "撤回后这一处重新计入差错" in zhou.get(address).content.decode()
    assert zhou.post(address, {"version": 0}).status_code == 303
    said = page(zhou, row)
    assert "<h3>已豁免</h3>" not in said
    assert '<a class="defect must" href="#d1"' in said
    assert "现在是“已撤回”" in zhou.get(address).content.decode()


def test_nobody_else_waives_or_withdraws(xu, zhou, row):
    waive(zhou, row)
    assert waive(xu, row, defect=2).status_code == 404
    address = reverse("waiver-withdrawal", args=[row.pk, Waiver.objects.get().pk])
    assert xu.post(address, {"version": 0}).status_code == 404


def test_a_newer_version_says_what_became_of_each_defect_and_which_waivers_are_idle(zhou, house, row):
    waive(zhou, row)
    form = zhou.get(reverse("examination-successor", args=[row.pk])).content.decode()
    assert "豁免继续有效" in form
    answer = zhou.post(
        reverse("examination-successor", args=[row.pk]),
        {"pasted": texts.MENDED, "profile": "auto", "reference": "2026-03-02"},
    )
    later = Examination.objects.get(predecessor=row)
    assert answer.headers["Location"] == reverse("examination", args=[later.pk])
    said = page(zhou, later)
    assert "改掉 <strong>2</strong> 处，新出现 <strong>0</strong> 处，还在 <strong>3</strong> 处" in said
    assert "<h3>用不上的豁免</h3>" in said
    assert "这份材料后来又审过一次" in page(zhou, row)


def test_what_is_new_is_said_at_the_defect(zhou, house, row):
    later = texts.examined_by(
        house.zhou, texts.DRAFT + "约30余人参加，会议于2026年4月31日召开。\n", predecessor=row
    )
    item = page(zhou, later).split("2026年4月31日</blockquote>")[0].rsplit("<li ", 1)[1]
    assert "新出现" in item


def test_only_the_newest_version_is_gone_on_from(zhou, house, row):
    texts.examined_by(house.zhou, texts.MENDED, predecessor=row)
    address = reverse("examination-successor", args=[row.pk])
    assert "请从最新的那次接着做" in zhou.get(address).content.decode()
    answer = zhou.post(address, {"pasted": texts.DRAFT, "profile": "auto", "reference": "2026-03-02"})
    assert answer.status_code == 422
    assert Examination.objects.count() == 2
