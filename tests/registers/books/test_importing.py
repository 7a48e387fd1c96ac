"""A sheet with anybody's headings becomes rows; what cannot be read is said cell by cell and nothing is half done."""

from datetime import date
from decimal import Decimal

import pytest
import shelving
from shelving import brought, carried, shown

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused, Stale
from taizhang.registers.books.actions.read_columns import read_columns
from taizhang.registers.books.rows import rows_of
from taizhang.registers.books.states import Policy

pytestmark = pytest.mark.django_db
PROJECTS = [
    ["云泽县2025年投资项目台账", "", "", "", ""],
    ["序号", "项目名称", "投资情况", "投资情况", "开工时间"],
    ["", "", "总投资（万元）", "累计完成投资", ""],
    ["1", "厂房一期", "12,000.50", "300", "2025/3/1"],
    ["2", "厂房二期", "8000", "—", "2025年4月2日"],
    ["合计", "", "20000.5", "300", ""],
    ["注：以上为快报数", "", "", "", ""],
]


def test_headings_of_two_levels_totals_and_notes(house):
    book = shelving.opened(house, "projects")
    plan = shown(brought(house, book, PROJECTS))
    assert [line.verdict for line in plan.lines] == ["add", "add", "passed", "passed"]
    carried(house, book)
    first, second = rows_of(book).order_by("number")
    assert (first.name, first.investment, first.begun_on) == (
        "厂房一期",
        Decimal("12000.50"),
        date(2025, 3, 1),
    )
    assert (second.invested, second.begun_on) == (None, date(2025, 4, 2))


def test_the_same_file_a_second_time_changes_nothing(house):
    book = shelving.opened(house, "projects")
    brought(house, book, PROJECTS)
    carried(house, book)
    again = brought(house, book, PROJECTS, policy=Policy.UPDATE)
    assert shown(again).count("same") == 2
    with pytest.raises(Refused, match="没有要登记的行"):
        carried(house, book)
    assert book.recordings.count() == 1


def test_every_cell_that_cannot_be_read_is_named(house):
    rows = [*PROJECTS[:3], ["1", "厂房", "很多", "-5", "2025/2/30"], ["2", "", "1", "", ""]]
    book = shelving.opened(house, "projects")
    plan = shown(brought(house, book, rows))
    assert [(one.cell, one.why.split("：")[0]) for one in plan.lines[0].faults] == [
        ("C4", "总投资"),
        ("D4", "累计完成投资"),
        ("E4", "开工日期"),
    ]
    assert "缺“项目名称”" in plan.lines[1].faults[0].why
    with pytest.raises(Refused, match="有 2 行读不懂，没有写入"):
        carried(house, book)
    assert not rows_of(book).exists()


@pytest.mark.parametrize(
    ("policy", "verdicts", "town"),
    [
        (Policy.SKIP, ["kept", "add"], "城东"),
        (Policy.UPDATE, ["change", "add"], "城西"),
    ],
)
def test_what_is_there_already_is_left_or_brought_up_to_date(house, policy, verdicts, town):
    book = shelving.enterprises(house, 1, town="城东")
    rows = [["企业名称", "所在乡镇"], ["第1企业", "城西"], ["新企业", "城北"]]
    assert [line.verdict for line in shown(brought(house, book, rows, policy=policy)).lines] == verdicts
    carried(house, book)
    assert [row.town for row in rows_of(book).order_by("number")] == [town, "城北"]


def test_by_default_nothing_is_overwritten(house):
    book = shelving.enterprises(house, 1, town="城东")
    brought(house, book, [["企业名称", "所在乡镇"], ["第1企业", "城西"], ["新企业", "城北"]])
    with pytest.raises(Refused, match="底账里已有而内容不同"):
        carried(house, book)


def test_an_empty_cell_takes_no_value_away(house):
    book = shelving.enterprises(house, 1, town="城东")
    plan = shown(brought(house, book, [["企业名称", "所在乡镇"], ["第1企业", ""]], policy=Policy.UPDATE))
    assert plan.lines[0].verdict == "same"


def test_a_row_that_stands_twice_in_the_file_is_named(house):
    book = shelving.enterprises(house, 1)
    rows = [["企业名称", "信用代码"], ["第1企业", ""], ["别的写法", shelving.code(1)]]
    plan = shown(brought(house, book, rows, policy=Policy.UPDATE))
    assert [line.verdict for line in plan.lines] == ["same", "twice"]
    assert "与第 2 行是同一个" in plan.lines[1].faults[0].why


def test_words_of_another_register_are_looked_up_and_the_likely_one_is_named(house):
    shelving.enterprises(house, 2)
    book = shelving.opened(house, "tiers")
    rows = [
        ["单位名称", "类别", "认定时间"],
        ["第1企业", "高企", "2024-01-01"],
        [shelving.code(2), "规模以上工业企业", "20240101"],
        ["第3企业", "高企", "2024-01-01"],
    ]
    plan = shown(brought(house, book, rows, policy=Policy.SKIP))
    assert [line.verdict for line in plan.lines] == ["add", "add", "wrong"]
    assert plan.lines[2].faults[0].cell == "A4"
    assert "底账里没有“第3企业”，是不是“第" in plan.lines[2].faults[0].why
    carried(house, book)
    assert [(row.enterprise, row.tier) for row in rows_of(book).order_by("number")] == [
        (1, "高新技术企业"),
        (2, "规上工业"),
    ]


def test_what_a_person_took_a_heading_for_is_remembered(house):
    book = shelving.opened(house, "projects")
    rows = [["名目", "项目代码", "开工时间"], ["厂房", "2025-1", "2025-01-02"]]
    one = brought(house, book, rows)
    facts = {"sheet": "", "header_row": 0, "policy": Policy.STOP, "columns": {"名目": "name"}}
    read_columns(one, actor=cast.acting(house.zhou), at=cast.NOON, **facts)
    carried(house, book)
    rows[1][0] = "另一个厂房"
    rows[1][1] = "2025-2"
    assert shown(brought(house, book, rows)).lines[0].values["name"] == "另一个厂房"


def test_what_was_shown_is_what_is_carried_out(house):
    book = shelving.enterprises(house, 1)
    one = brought(house, book, [["企业名称", "所在乡镇"], ["新企业", "城北"]])
    seen = shown(one).digest
    shelving.recorded(house, book, {"name": "新企业"})
    with pytest.raises(Stale, match="变了，没有写入"):
        carried(house, book, seen=seen)


def test_the_journal_tells_of_the_file_and_of_the_rows(house):
    book = shelving.opened(house, "projects")
    brought(house, book, PROJECTS)
    carried(house, book)
    kept = book.recordings.get()
    assert (kept.way, kept.added, kept.file_name) == ("imported", 2, "台账.xlsx")
    assert not list(verify())
