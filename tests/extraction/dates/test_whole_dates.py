"""Dates written out: values, ranges over the year, years inherited, and numbers that are no dates."""

import pytest

from taizhang.extraction import dates

SINGLE = [
    ("2024年7月5日", "date", "2024-07-05"), ("２０２４年７月５日", "date", "2024-07-05"), ("2024 年 7 月 5 日", "date", "2024-07-05"),
    ("二〇二五年八月二十七日", "date", "2025-08-27"), ("二○二五年十月", "month", "2025-10"), ("2025-08-27", "date", "2025-08-27"),
    ("2025.8.27", "date", "2025-08-27"), ("2025/8/27", "date", "2025-08-27"), ("2025-08", "month", "2025-08"),
    ("2024年度", "year", "2024"),
    ("2025年5月", "month", "2025-05"), ("2025年上半年", "period", ("2025-01", "2025-06")),
    ("2024年一季度", "period", ("2024-01", "2024-03")),
    ("2024年前三季度", "period", ("2024-01", "2024-09")), ("2024年10月中旬", "period", ("2024-10-11", "2024-10-20")),
    ("2024年2月下旬", "period", ("2024-02-21", "2024-02-29")), ("2024年3月19日至4月27日", "range", ("2024-03-19", "2024-04-27")),
    ("2023年11月6日至2024年1月12日", "range", ("2023-11-06", "2024-01-12")),
    ("2023年11月25日至1月16日", "range", ("2023-11-25", "2024-01-16")),
    ("2025年1—6月", "month range", ("2025-01", "2025-06")), ("2025年1月至6月", "month range", ("2025-01", "2025-06")),
    ("2021-2023年", "year range", ("2021", "2023")), ("2021年至2023年", "year range", ("2021", "2023")),
    ("2024年6月5日-9日", "range", ("2024-06-05", "2024-06-09")), ("“十四五”期间", "period", ("2021", "2025")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "value"), SINGLE)
def test_a_date_has_its_value(text: str, kind: str, value: object):
    (found,) = dates(text)
    assert (found.kind, found.value, found.well_formed) == (kind, value, True)
    assert text[found.span.start : found.span.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "电话0710-8237202", "鄂ICP备19022823号-2", "420280688@qq.com",
        "某财办库〔2022〕4号", "26211管理机制", "3+2产业", "占12.5%", "第五轮",
        "第十一届", "120日内办结",
        "共35天", "35岁以下", "18个月", "2024.5万元", "2316公里", "3个工作日", "24小时", "1、2、3号楼",
        "邮编441800",
    ],
)  # fmt: skip
def test_other_numbers_are_no_dates(text: str):
    assert dates(text) == ()


def test_a_missing_year_is_that_of_the_date_before():
    _, second = dates("2021年4月9日至5月21日进行巡察，7月21日反馈")
    assert second.value == "2021-07-21"
    assert second.inherited
    assert second.candidates[0].why


def test_without_any_year_nothing_is_guessed():
    (found,) = dates("3月28日反馈")
    assert found.value is None


@pytest.mark.parametrize(
    "text",
    [
        "2024年2月30日",
        "2023年2月29日",
        "2025年13月",
        "2025年0月",
        "2024年6月31日",
        "2024年5月9日至2024年4月1日",
    ],
)
def test_an_impossible_date_is_never_resolved(text: str):
    (found,) = dates(text)
    assert (found.kind, found.value, found.well_formed) == ("invalid", None, False)


def test_edges_are_kept_beside_the_date():
    assert [(d.text, d.edge) for d in dates("2022年以来，2025年5月底前，2026年之前")] == [
        ("2022年", "以来"), ("2025年5月底", "底前"), ("2026年", "之前"),
    ]  # fmt: skip


def test_relative_dates_lean_on_the_paper_or_on_the_year_before():
    text = "发布时间：2025-08-27\n2022年54家，比上年新增4家；去年认定9家；今年上半年认定3家；目前在库20家"
    found = {date.text: date.value for date in dates(text)}
    assert found["上年"] == "2021"
    assert found["去年"] == "2024"
    assert found["今年上半年"] == ("2025-01", "2025-06")
    assert found["目前"] is None
    assert {date.text: date.value for date in dates("去年认定9家", reference="2031-02-01")} == {
        "去年": "2030"
    }


def test_roles_come_from_the_words_around():
    text = (
        "发布时间：2024-11-20\n2023年11月6日至12月12日，区委巡察组开展了巡察，2024年3月28日反馈意见。"
        "截至2024年10月底，2025年3月底前完成。\n2024年11月20日"
    )
    assert [date.role for date in dates(text)] == [
        "publication", "inspection", "feedback", "as_of", "due", "signature",
    ]  # fmt: skip
