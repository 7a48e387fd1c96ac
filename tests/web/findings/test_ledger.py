"""The ledger counts with its denominators, filters, sorts, and hands over exactly what it shows."""

import html
import io
import re

import openpyxl
import pytest

import cast
from taizhang.ledger.measures.models import Measure

TITLE = re.compile(r'<td class="wording"><a href="/findings/\d{1,9}">([^<]{1,200})</a>')

NEXT = re.compile(r'href="([^"]{1,300})" rel="next"')
PREVIOUS = re.compile(r'href="([^"]{1,300})" rel="prev"')
LINKS = re.compile(r'<td class="wording"><a href="(/findings/[^"]{1,60})"')


def ledger(client, round, query: str = "") -> str:
    answer = client.get(f"/rounds/{round.pk}/ledger{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def titles(page: str) -> list[str]:
    return TITLE.findall(page)


@pytest.fixture
def one_off(house, round):
    """The first finding is written off, the second one only completed."""
    first, second = round.findings.order_by("number")
    cast.write_off_through(house, cast.apply_for(house, cast.carry_out(house, first)))
    cast.carry_out(house, second)
    return first


def test_the_door_leads_to_the_latest_round(zhou, round):
    assert zhou.get("/ledger")["Location"] == f"/rounds/{round.pk}/ledger"


def test_before_any_round_it_says_what_to_do(zhou):
    assert "整改办上传反馈意见并确认入账后" in zhou.get("/ledger").content.decode()


def test_counts_name_their_denominator_and_keep_completed_and_written_off_apart(zhou, round, one_off):
    page = ledger(zhou, round)
    assert (
        page.count("问题 2 个：已完成 2，其中已销号 1；措施 4 项：已完成 4") == 2
    )  # the whole, and its one heading


def test_a_filter_counts_what_it_shows_and_says_of_how_many(zhou, round, one_off):
    page = ledger(zhou, round, "?state=completed")
    assert titles(page) == ["重点项目推进不够有力之2"]
    assert "问题 1 个：已完成 1，其中已销号 0；措施 2 项：已完成 2" in page
    assert "（共 2 个问题）" in page


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("?state=written_off", [1]),
        ("?light=done", [1, 2]),
        ("?light=overdue", []),
        ("?q=第2类项目", [2]),
        ("?q=不够有力", [1, 2]),
        ("?q=%25", []),
        ("?q=%00", [1, 2]),
        ("?office=99999999999", []),
        ("?office=99999999999999999999999", [1, 2]),
        ("?office=none", []),
        ("?sort=-number", [2, 1]),
        ("?sort=nonsense&list=nonsense&page=nonsense", [1, 2]),
    ],
)
def test_it_shows_what_is_asked_for(zhou, round, one_off, query, numbers):
    assert titles(ledger(zhou, round, query)) == [f"重点项目推进不够有力之{number}" for number in numbers]


def test_an_empty_answer_says_so_and_offers_the_way_back(zhou, round):
    page = ledger(zhou, round, "?q=没有这样的话")
    assert "没有符合筛选条件的问题" in page
    assert 'href="?"' in page


def test_an_overdue_measure_lights_its_finding(zhou, round):
    assert len(titles(ledger(zhou, round, "?light=overdue"))) == 2
    assert "light-overdue" in ledger(zhou, round)


@pytest.mark.parametrize(
    ("name", "words"), [("tasks", ["1-1", "2-2", "最近进展"]), ("responsibilities", ["责任人", "周明"])]
)
def test_the_three_lists_are_views_of_the_same_rows(zhou, round, name, words):
    page = ledger(zhou, round, f"?list={name}")
    assert all(word in page for word in words)
    assert "建立第2类项目的第2项推进机制" in page


def test_the_workbook_holds_exactly_the_rows_that_are_shown(zhou, round, one_off):
    answer = zhou.get(f"/rounds/{round.pk}/ledger/workbook?state=written_off")
    assert answer["Content-Disposition"].startswith("attachment;")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    said = {
        sheet.title: [str(cell.value) for row in sheet.rows for cell in row if cell.value] for sheet in book
    }
    assert set(said) == {"问题清单", "任务清单", "责任清单"}
    assert any("之1" in text for text in said["问题清单"])
    assert not any("之2" in text for text in said["问题清单"])
    assert any("周明 于 " in text and "state=written_off" in text for text in said["任务清单"])


def test_the_bureau_next_door_finds_neither_ledger_nor_workbook(stranger, round):
    assert stranger.get(f"/rounds/{round.pk}/ledger").status_code == 404
    assert stranger.get(f"/rounds/{round.pk}/ledger/workbook").status_code == 404


def test_a_long_ledger_is_turned_page_by_page_and_back(house, zhou):
    round = cast.round_with_findings(house, findings=101, measures=1)
    seen, query = [], ""
    for _ in range(3):
        page = ledger(zhou, round, query)
        assert "问题 101 个" in page
        seen += titles(page)
        query = html.unescape(NEXT.search(page)[1]) if NEXT.search(page) else ""
    assert seen == [f"重点项目推进不够有力之{number}" for number in range(1, 102)]
    assert query == ""
    back = ledger(zhou, round, html.unescape(PREVIOUS.search(page)[1]))
    assert titles(back) == seen[50:100]


@pytest.mark.parametrize("sort", ["due", "-due", "office", "-number", "done"])
@pytest.mark.parametrize("group", ["", "&group=office", "&group=light"])
@pytest.mark.parametrize("name", ["all", "tasks"])
def test_pages_of_any_order_hold_every_line_once(house, zhou, sort, group, name):
    round = cast.round_with_findings(house, findings=60, measures=1)
    Measure.objects.filter(number=1, finding__number__lte=25).update(due_date=None)
    first = ledger(zhou, round, f"?list={name}&sort={sort}{group}")
    second = ledger(zhou, round, html.unescape(NEXT.search(first)[1]))
    links = [*LINKS.findall(first), *LINKS.findall(second)]
    assert len(links) == len(set(links)) == 60
    assert LINKS.findall(ledger(zhou, round, html.unescape(PREVIOUS.search(second)[1]))) == links[:50]


def test_what_an_address_says_in_vain_is_named(zhou, round):
    page = ledger(zhou, round, "?state=nonsense&finding__title__startswith=重")
    assert titles(page) == ["重点项目推进不够有力之1", "重点项目推进不够有力之2"]
    assert "网址中的“state、finding__title__startswith”没有认出来" in page


def test_one_ledger_over_all_rounds_shows_what_the_person_sees_and_nothing_else(zhou, stranger, round):
    mine, theirs = (client.get("/rounds/ledger").content.decode() for client in (zhou, stranger))
    assert titles(mine) == ["重点项目推进不够有力之1", "重点项目推进不够有力之2"]
    assert "十五届县委第三轮巡察" in mine
    assert titles(theirs) == []
