"""From the board to a notice, its receipt, its answer and its Word file, as people click (督办页面)."""

import io

import pytest
from django.urls import reverse
from django.utils.timezone import localdate, timedelta
from docx import Document

from taizhang.ledger.measures.models import Measure
from taizhang.ledger.supervision.models import Notice


@pytest.fixture
def late(round):
    """One measure is three days late, the others have time."""
    first, *others = Measure.objects.filter(finding__round=round).order_by("finding__number", "number")
    Measure.objects.filter(pk=first.pk).update(due_date=localdate() - timedelta(3))
    Measure.objects.filter(pk__in=[one.pk for one in others]).update(due_date=localdate() + timedelta(90))
    return Measure.objects.get(pk=first.pk)


def board(browser, round):
    return browser.get(reverse("round-supervision", args=[round.pk])).content.decode()


def issue(browser, house, round, measure, **changed):
    address = reverse("supervision-new", args=[round.pk])
    facts = {"step": "supervision", "office": house.office.pk, "measures": [measure.pk], "text": "请抓紧办理"}
    return browser.post(address, facts | changed, follow=True)


def test_the_board_shows_what_is_late_and_proposes_a_notice_that_is_filled_in(round, late, shen):
    page = board(shen, round)
    assert "给投资促进股发督办单" in page
    assert "超期 3 天" in page
    address = page.split('<a href="')[1:]
    link = next(one.split('"')[0] for one in address if "supervision/notice?" in one).replace("&amp;", "&")
    form = shen.get(link).content.decode()
    assert "其中1项已经超过时限" in form
    assert f'value="{late.pk}"' in form
    assert "前回复" in form


def test_a_notice_goes_out_is_taken_answered_and_settled(house, round, late, shen, zhou):
    page = issue(shen, house, round, late).content.decode()
    assert "督办单 督〔" in page
    row = Notice.objects.get()
    assert "要签收、要回复的督办" in zhou.get("/").content.decode()
    assert zhou.post(f"/supervision/{row.pk}/receipt", {"version": 0}).status_code == 303
    assert zhou.post(f"/supervision/{row.pk}/reply", {"version": 1, "text": "已开工"}).status_code == 303
    page = shen.get(f"/supervision/{row.pk}").content.decode()
    assert "已开工" in page
    shen.post(f"/supervision/{row.pk}/acceptance", {"version": 2})
    assert Notice.objects.get().state == "closed"
    assert "给投资促进股发督办单" not in board(shen, round)
    assert "被督办单（督〔" in zhou.get(f"/findings/{late.finding_id}").content.decode()


def test_what_is_missing_comes_back_with_what_was_typed(house, round, late, shen):
    answer = issue(shen, house, round, late, step="talk")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "约谈要写明时间和地点" in page
    assert "请抓紧办理" in page
    assert not Notice.objects.exists()


def test_a_second_click_issues_nothing_more(house, round, late, shen):
    once = "00000000-0000-4000-8000-000000000001"
    issue(shen, house, round, late, once=once)
    assert "没有重复写入" in issue(shen, house, round, late, once=once).content.decode()
    assert Notice.objects.count() == 1


def test_the_paper_has_number_addressee_measures_and_date(house, round, late, shen):
    issue(shen, house, round, late)
    answer = shen.get(f"/supervision/{Notice.objects.get().pk}/word")
    paper = Document(io.BytesIO(answer.content))
    text = "\n".join(one.text for one in paper.paragraphs)
    assert "督〔" in text
    assert "投资促进股：" in text
    assert "回复期限：" in text
    assert paper.tables[0].rows[1].cells[1].text == late.text
    assert paper.tables[0].rows[1].cells[3].text == "超期"


def test_a_withdrawn_notice_says_so_on_paper(house, round, late, shen):
    issue(shen, house, round, late)
    row = Notice.objects.get()
    shen.post(f"/supervision/{row.pk}/withdrawal", {"version": 0, "reason": "发错股室"})
    paper = Document(io.BytesIO(shen.get(f"/supervision/{row.pk}/word").content))
    assert any("已撤回" in one.text for one in paper.paragraphs)


def test_the_bureau_next_door_finds_nothing(house, round, late, shen, stranger):
    issue(shen, house, round, late)
    row = Notice.objects.get()
    assert stranger.get(f"/supervision/{row.pk}").status_code == 404
    assert stranger.get(reverse("round-supervision", args=[round.pk])).status_code == 404
    assert "督办单" not in stranger.get("/supervision").content.decode()


def test_a_ladder_of_another_place_is_taken_over(round, shen):
    address = reverse("round-ladder", args=[round.pk])
    page = shen.get(f"{address}?preset=jiangjin").content.decode()
    assert 'value="绿色预警函"' in page
    facts = {"version": round.version}
    for row, (name, word, light) in enumerate([("提示函", "示", "warning"), ("", "", "warning")], 1):
        facts |= {f"name_{row}": name, f"word_{row}": word, f"light_{row}": light}
        facts |= {f"addressed_{row}": ["officer"], f"unit_{row}": "working"}
    assert shen.post(address, facts).status_code == 303
    assert "提示函" in shen.get(reverse("supervision-new", args=[round.pk])).content.decode()


def test_the_board_asks_the_same_few_statements_however_many_measures_there_are(
    round, late, shen, django_assert_max_num_queries
):
    with django_assert_max_num_queries(16):
        board(shen, round)
