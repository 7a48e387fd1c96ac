"""Candidates of a pool: each condition met, missing, or not known; what was not returned is never made up."""

from datetime import date
from decimal import Decimal

import pytest
import shelving

from taizhang.registers.books.counting import shelf_of
from taizhang.registers.catalogue import registers
from taizhang.registers.pooling.candidates import Standing, candidates

ON = date(2025, 6, 30)
MET, MISSING, UNKNOWN = Standing.MET, Standing.MISSING, Standing.UNKNOWN


@pytest.fixture
def books(house):
    names = ("pools", "tiers", "criteria", "research", "outputs")
    books = {name: shelving.opened(house, name) for name in names}
    shelving.recorded(house, books["criteria"], *map(dict, registers()["criteria"].samples[0].rows))
    shelving.enterprises(house, 3)
    return books


def earned(house, books, enterprise, year, income):
    row = {"enterprise": enterprise, "period": date(year, 12, 31), "basis": "累计", "output": Decimal(1)}
    shelving.recorded(house, books["outputs"], row | {"income": Decimal(income)})


def researched(house, books, enterprise, year, spending, income, **facts):
    row = {"enterprise": enterprise, "period": date(year, 12, 31), "basis": "累计"}
    said = {"spending": Decimal(spending), "income": Decimal(income), **facts}
    shelving.recorded(house, books["research"], row | said)


def found(house, pool):
    _year, some = candidates(shelf_of(house.unit.pk), pool, ON)
    return {one.number: [verdict.standing for verdict in one.verdicts] for one in some}


@pytest.mark.parametrize(("income", "expected"), [("2000.00", {1: [MET]}), ("1999.99", {})])
def test_the_threshold_itself_is_enough_and_a_cent_less_is_not(house, books, income, expected):
    earned(house, books, 1, 2024, income)
    assert found(house, "拟进规") == expected


def test_whoever_is_in_the_pool_or_in_the_tier_is_no_candidate(house, books):
    for enterprise in (1, 2, 3):
        earned(house, books, enterprise, 2024, "3000")
    shelving.recorded(
        house, books["pools"], {"enterprise": 1, "pool": "拟进规", "entered_on": date(2025, 1, 1)}
    )
    shelving.recorded(
        house, books["tiers"], {"enterprise": 2, "tier": "规上工业", "from_day": date(2025, 1, 1)}
    )
    assert found(house, "拟进规") == {3: [MET]}


@pytest.mark.parametrize(
    ("income", "standing"),
    [("5000", MISSING), ("5000.01", MET), ("20000", MET), ("20000.01", MET)],
)
def test_which_share_of_research_is_asked_depends_on_income(house, books, income, standing):
    """4 % of the income: too little up to 50 million, enough above."""
    for year in (2022, 2023, 2024):
        spent = (Decimal(income) * 4 / 100).quantize(Decimal("0.01")) + Decimal("0.01")
        researched(house, books, 1, year, spent, income, researchers=10, staff=100)
    assert found(house, "高新技术企业") == {1: [MET, MET, standing]}


def test_a_year_that_was_not_returned_makes_the_share_unknown(house, books):
    for year in (2022, 2024):
        researched(house, books, 1, year, "900", "4000", researchers=10, staff=100)
    assert found(house, "高新技术企业") == {1: [MET, MET, UNKNOWN]}
    _year, some = candidates(shelf_of(house.unit.pk), "高新技术企业", ON)
    assert "没有 2023 年的研发费用和营业收入" in some[0].blocker()


def test_whoever_returned_nothing_is_nobodys_candidate(house, books):
    assert found(house, "高新技术企业") == found(house, "拟进规") == {}


def test_however_many_enterprises_there_are_it_asks_as_many_statements(
    house, books, django_assert_max_num_queries
):
    for enterprise in (1, 2, 3):
        earned(house, books, enterprise, 2024, "3000")
    shelf = shelf_of(house.unit.pk)
    with django_assert_max_num_queries(10):
        candidates(shelf, "拟进规", ON)
