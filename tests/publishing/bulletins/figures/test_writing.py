"""How a figure is asked for and how it is printed."""

from datetime import date
from decimal import Decimal

import pytest

from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.figures.marks import Asked
from taizhang.publishing.bulletins.figures.naming import day_of, named
from taizhang.publishing.bulletins.figures.saying import Said, said_as

JUNE = date(2025, 6, 30)


def said(**facts):
    usual = {"value": Decimal(142), "base": Decimal(116), "change": Decimal("22.4137"), "places": 0}
    return Said("规上工业企业数", "当日仍在库", "家", JUNE, **(usual | facts))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-06-30", JUNE),
        ("2025年6月30日", JUNE),
        ("2025年6月", JUNE),
        ("2025-06", JUNE),
        ("2024年", date(2024, 12, 31)),
        ("2025年2月30日", None),
        ("去年", None),
    ],
)
def test_a_month_or_a_year_is_its_last_day(text, day):
    assert day_of(text) == day


def test_a_placeholder_says_name_day_form_and_decimals_in_any_order():
    one = named("规上工业企业数|幅度|2025年6月|2位")
    assert (one.name, one.on, one.form, one.places) == ("规上工业企业数", JUNE, "rate", 2)


def test_what_is_not_understood_is_named():
    with pytest.raises(Refused, match="“环比”看不懂"):
        named("规上工业企业数|环比")


def test_a_cited_figure_needs_its_source():
    assert named("引用:500万元|来源:县财政局报表").where_from == "县财政局报表"
    with pytest.raises(Refused, match="写明来源"):
        named("引用:500万元")


@pytest.mark.parametrize(
    ("form", "facts", "printed"),
    [
        ("value", {}, "142家"),
        ("number", {}, "142"),
        ("change", {}, "同比增长22.4%"),
        ("rate", {}, "22.4%"),
        ("base", {}, "116家"),
        ("more", {}, "26家"),
        ("change", {"change": Decimal("-3.04")}, "同比下降3%"),
        ("value", {"value": Decimal("233.1"), "places": 2}, "233.1家"),
        ("value", {"value": Decimal("500"), "places": 2}, "500家"),
        ("value", {"value": Decimal("0.004"), "places": 2}, "0家"),
        ("change", {"change": Decimal("2.5333"), "is_points": True}, "同比提高2.5个百分点"),
        ("more", {"base": Decimal("140"), "is_points": True}, "2个百分点"),
    ],
)
def test_it_is_printed_as_bulletins_print_it(form, facts, printed):
    assert said_as(said(**facts), Asked("indicator", "scale_industry", form=form)) == printed


def test_without_a_year_before_there_is_no_change_and_the_reason_is_said():
    with pytest.raises(Refused, match="没有同比：底账从 2025 年起"):
        said_as(said(change=None, why_not="底账从 2025 年起"), Asked("indicator", "x", form="rate"))
