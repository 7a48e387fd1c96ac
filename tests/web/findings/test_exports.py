"""What is taken away is exactly what is shown, and no cell of it is a formula."""

import csv
import io

import docx
import openpyxl
import pytest

import cast
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure

HOSTILE = ("=1+1", "+cmd", "-2", "@SUM(A1)", "\tx", "＝老河口", "＋1", "－1", "＠a")


def taken(client, round, noun: str, query: str = "") -> bytes:
    answer = client.get(f"/rounds/{round.pk}/ledger/{noun}{query}")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment;")
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def as_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_csv_excel_and_word_say_the_same(house, round, zhou):
    Measure.objects.filter(finding__number=2).update(due_date=None)
    query = "?list=tasks&sort=-due&columns=number.text.due"
    head, *rows, trace = as_rows(taken(zhou, round, "csv", query))
    assert head == ["序号", "整改措施", "时限"]
    assert [row[0] for row in rows] == ["2-2", "2-1", "1-2", "1-1"]
    assert "周明 于 " in trace[0]
    assert "sort=-due" in trace[0]
    sheet = openpyxl.load_workbook(io.BytesIO(taken(zhou, round, "excel", query))).active
    excel = [[cell.value for cell in row] for row in sheet.rows]
    assert [row[0] for row in excel] == ["序号", "2-2", "2-1", "1-2", "1-1", excel[-1][0]]
    assert excel[-1][0].rpartition("；")[0] == trace[0].rpartition("；")[0]
    assert excel[3][2].date().isoformat() == rows[2][2] == "2026-06-30"
    assert sheet.freeze_panes == "A2"
    table = docx.Document(io.BytesIO(taken(zhou, round, "word", query))).tables[0]
    assert [row.cells[0].text for row in table.rows] == ["序号", "2-2", "2-1", "1-2", "1-1"]


def test_measures_under_their_findings_take_the_finding_along(round, zhou):
    head, first, *_ = as_rows(taken(zhou, round, "csv", "?list=responsibilities"))
    assert head[:3] == ["序号", "问题", "整改措施"]
    assert first[:2] == ["1-1", "重点项目推进不够有力之1"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula_and_the_text_stays(round, zhou, text):
    Finding.objects.filter(number=1).update(title=text)
    rows = as_rows(taken(zhou, round, "csv", "?columns=title"))
    assert rows[1] == [f"'{text}"]
    sheet = openpyxl.load_workbook(io.BytesIO(taken(zhou, round, "excel", "?columns=title"))).active
    assert (sheet["A2"].value, sheet["A2"].data_type) == (text, "s")


def test_word_says_when_a_list_is_too_long_for_it(house, round, zhou, monkeypatch):
    monkeypatch.setattr("taizhang.web.desk.findings.exports.WORD_ROWS_MAX", 1)
    answer = zhou.get(f"/rounds/{round.pk}/ledger/word")
    assert answer.status_code == 422
    assert "下载 Excel" in answer.content.decode()


def test_over_all_rounds_only_what_the_person_sees_is_taken(house, round, zhou, stranger):
    assert len(as_rows(b"".join(zhou.get("/rounds/ledger/csv?list=tasks").streaming_content))) == 6
    assert len(as_rows(b"".join(stranger.get("/rounds/ledger/csv?list=tasks").streaming_content))) == 2


def test_a_long_list_asks_no_more_of_the_database(house, zhou, django_assert_num_queries):
    few = cast.round_with_findings(house, findings=3, measures=1)
    # Four of them number what leaves, and put it into the journal.
    with django_assert_num_queries(9):
        taken(zhou, few, "csv", "?list=tasks")
    many = cast.round_with_findings(house, findings=60, measures=1)
    with django_assert_num_queries(9):
        taken(zhou, many, "csv", "?list=tasks")
