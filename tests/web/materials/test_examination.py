"""The page of an examination: every defect marked where it stands, in words too, and each side leads to the other."""

import io
import re

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import texts
from taizhang.ledger.materials.models import Waiver
from taizhang.web.desk.materials import examination as page_module


def said(client, row) -> str:
    answer = client.get(reverse("examination", args=[row.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_defect_is_marked_in_the_text_and_the_two_lead_to_each_other(zhou, row):
    page = said(zhou, row)
    for number in range(1, 6):
        assert page.count(f'id="m{number}"') == page.count(f'id="d{number}"') == 1
        assert f'href="#d{number}"' in page
        assert f'href="#m{number}"' in page
    assert '<a class="defect must" href="#d1" id="m1" data-of="1"><mark>截止</mark>' in page
    assert re.search(r'<sup class="flag must">必改&nbsp;1</sup>', page)


def test_the_whole_text_is_there_word_for_word(zhou, row):
    text = said(zhou, row).split('<div class="examined-text"')[1].split("</section>")[0]
    bare = re.sub(r"<sup.*?</sup>|<[^>]+>", "", text.partition(">")[2])
    assert [line.strip() for line in bare.splitlines() if line.strip()] == [
        line for line in texts.DRAFT.splitlines() if line
    ]


def test_an_item_says_weight_rule_sentence_and_repair(zhou, row):
    item = said(zhou, row).split('id="d1"')[1].split("</li>")[0]
    for part in (
        "必改",
        'href="/rules/W101"',
        "准确性",
        "第 3 行",
        "时点前应当用“截至”",
        "建议：“截止”改为“截至”",
    ):
        assert part in item


def test_the_four_qualities_add_up(zhou, row):
    table = said(zhou, row).split('<section class="summary"')[1].split("</table>")[0]
    numbers = [int(one) for one in re.findall(r'<td class="number[^>]*>(\d+)</td>', table)]
    rows = [numbers[at : at + 4] for at in range(0, 20, 4)]
    assert rows[-1] == [3, 2, 0, 5]
    assert [sum(column) for column in zip(*rows[:-1], strict=True)] == rows[-1]
    assert all(sum(one[:3]) == one[3] for one in rows)


def test_tables_of_a_word_file_are_tables_with_marks_in_their_cells(zhou, house):
    page = said(zhou, texts.examined_by(house.zhou, texts.word_file(), "通报.docx"))
    table = page.split('<div class="examined-text"')[1].split("<table>")[1].split("</table>")[0]
    assert table.count("<tr>") == 2
    assert "<mark>2026年2月30日</mark>" in table


def test_a_long_table_is_shown_by_its_marked_rows(zhou, house):
    lines = ["问题\t完成时限", *(f"第{number}个问题\t2026年6月30日" for number in range(1, 400))]
    lines[300] = "第300个问题\t2026年2月30日"
    page = said(zhou, texts.examined_by(house.zhou, _workbook(lines), "台账.xlsx"))
    text = page.split('<div class="examined-text"')[1].split("</table>")[0]
    assert "<mark>2026年2月30日</mark>" in text
    assert "第300个问题" in text
    assert "第301个问题" in text
    assert "第200个问题" not in text
    gaps = [int(one) for one in re.findall(r"没有差错的 (\d+) 行从略", text)]
    assert sum(gaps) + text.count("<tr>") == 400


def test_a_long_table_with_merged_cells_keeps_its_columns(zhou, house):
    lines = [
        "问题\t责任人\t完成时限",
        *(f"第{number}个问题\t张三\t2026年6月30日" for number in range(1, 300)),
    ]
    lines[150] = "第150个问题\t张三\t2026年2月30日"
    book = openpyxl.load_workbook(io.BytesIO(_workbook(lines)))
    book.active.merge_cells("B2:B280")
    out = io.BytesIO()
    book.save(out)
    page = said(zhou, texts.examined_by(house.zhou, out.getvalue(), "台账.xlsx"))
    row = page.split("第150个问题")[1].split("</tr>")[0]
    assert re.sub("<sup.*?</sup>|<[^>]+>", " ", row).split() == ["2026年2月30日"]
    assert row.count("<td>") == 2
    assert "rowspan" not in page


def test_an_empty_cell_keeps_its_place(zhou, house):
    """A workbook lists no cell that is empty."""
    lines = ["问题\t责任人\t完成时限", "一\t张三\t2026年6月30日", "二\t\t2026年2月30日"]
    page = said(zhou, texts.examined_by(house.zhou, _workbook(lines), "台账.xlsx"))
    last = page.split('<div class="examined-text"')[1].split("</table>")[0].split("<tr>")[-1]
    assert [len(re.sub("<[^>]+>", "", cell).split("</td>")[0]) > 0 for cell in last.split("<td>")[1:]] == [
        True,
        False,
        True,
    ]


def _workbook(lines) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for line in lines:
        book.active.append([said or None for said in line.split("\t")])
    book.save(out)
    return out.getvalue()


def test_what_people_write_is_text_and_never_markup(zhou, house):
    text = texts.DRAFT + "<script>alert(1)</script>截止2026年3月底，“<b>粗</b>”。\n"
    page = said(zhou, texts.examined_by(house.zhou, text, "<i>名</i>.txt"))
    assert "<script>alert" not in page
    assert "<b>粗" not in page
    assert "<i>名" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert " style=" not in page


def test_a_text_without_defects_says_so_and_does_not_promise_more(zhou, house):
    page = said(zhou, texts.examined_by(house.zhou, "今天天气很好。\n", "便条.txt"))
    assert "没有发现差错。规则查不出的，还要靠人再看一遍。" in page
    assert "examination-mended" not in page


def test_another_person_of_the_same_office_finds_nothing(xu, row):
    for name in ("", "-successor", "-word", "-mended", "-json", "-file"):
        assert xu.get(reverse(f"examination{name}", args=[row.pk])).status_code == 404
    assert xu.get(reverse("waiver", args=[row.pk, 1])).status_code == 404


def test_older_rules_are_told_from_todays(zhou, row, monkeypatch):
    assert "审核规则后来更新过" not in said(zhou, row)
    monkeypatch.setattr(page_module, "engine", lambda: "9.9.9+ffffffff")
    assert "审核规则后来更新过，这里是当时的结果" in said(zhou, row)


def test_more_than_can_be_read_is_cut_and_said(zhou, house, monkeypatch):
    monkeypatch.setattr(page_module, "MARKED_MOST", 2)
    page = said(zhou, texts.examined_by(house.zhou))
    assert "共 5 处，这一页只标出前 2 处" in page
    assert page.count('class="item ') == 2


@pytest.mark.parametrize("is_successor", [False, True])
def test_a_page_with_many_defects_and_waivers_asks_no_more(zhou, house, is_successor):
    counts = []
    for times in (1, 30):
        lines = "".join(f"截止2026年2月底，已完成{number}条。\n" for number in range(times))
        row = texts.examined_by(house.zhou, texts.DRAFT + lines, f"{times}.txt")
        texts.waived_by(house.zhou, row)
        texts.waived_by(house.zhou, type(row).objects.get(pk=row.pk), 2)
        if is_successor:
            row = texts.examined_by(house.zhou, texts.MENDED + lines, f"{times}.txt", predecessor=row)
        with CaptureQueriesContext(connection) as questions:
            said(zhou, row)
        counts.append(len(questions))
    assert counts[0] == counts[1] <= 11


def test_a_list_of_many_examinations_asks_no_more(zhou, house):
    counts = []
    for number in (1, 6):
        for _again in range(number):
            texts.waived_by(house.zhou, texts.examined_by(house.zhou))
        with CaptureQueriesContext(connection) as questions:
            assert zhou.get(reverse("examinations")).status_code == 200
        counts.append(len(questions))
    assert counts[0] == counts[1] <= 8
    assert Waiver.objects.count() == 7
