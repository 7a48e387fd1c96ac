"""Figures counted from rows: of any day, as known then, and refused where nothing can be known."""

from datetime import date
from decimal import Decimal

import pytest
import shelving

from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import counting, shelf_of, value_of
from taizhang.registers.books.touching import touched
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.formulas import Condition, Formula, Holds, When, plain, read

pytestmark = pytest.mark.django_db
JUNE = date(2025, 6, 30)
SEEDS = {seed.code: seed for register in registers().values() for seed in register.seeds}


def figure(house, formula, on=JUNE, known=None):
    return value_of(formula, shelf_of(house.unit.pk, known), on)


def tiered(house, *spells):
    """Enterprises with tiers: (enterprise, tier, from, until)."""
    shelving.enterprises(house, max(one[0] for one in spells))
    book = shelving.opened(house, "tiers")
    names = ("enterprise", "tier", "from_day", "until_day")
    return shelving.recorded(house, book, *(dict(zip(names, one, strict=True)) for one in spells))


def test_a_tier_holds_from_its_first_day_to_its_last(house):
    tiered(house, (1, "规上工业", date(2024, 1, 1), date(2025, 6, 30)))
    formula = SEEDS["scale_industry"].formula
    days = (date(2023, 12, 31), date(2024, 1, 1), date(2025, 6, 30), date(2025, 7, 1))
    assert [figure(house, formula, day) for day in days] == [0, 1, 1, 0]


def test_an_enterprise_recognised_twice_counts_once(house):
    spells = [
        (1, "高新技术企业", date(2022, 1, 1), date(2025, 12, 31)),
        (1, "高新技术企业", date(2025, 6, 1), None),
    ]
    tiered(house, *spells, (2, "高新技术企业", date(2024, 1, 1), None))
    assert figure(house, SEEDS["high_tech"].formula) == 2


def test_both_tiers_at_once(house):
    tiered(
        house,
        (1, "高新技术企业", date(2024, 1, 1), None),
        (1, "规上工业", date(2023, 1, 1), None),
        (2, "高新技术企业", date(2024, 1, 1), None),
        (2, "规上工业", date(2023, 1, 1), date(2024, 12, 31)),
        (3, "规上", date(2023, 1, 1), None),
    )
    formula = SEEDS["high_tech_in_scale"].formula
    assert [figure(house, formula, day) for day in (date(2024, 6, 30), JUNE)] == [2, 1]


def test_a_project_is_under_way_until_the_day_on_which_it_is_finished(house):
    begun, finished = date(2025, 1, 10), date(2025, 6, 30)
    book = shelving.opened(house, "projects")
    rows = [
        {"name": "甲", "is_industrial": True, "begun_on": begun, "finished_on": finished},
        {"name": "乙", "is_industrial": True, "begun_on": begun},
        {"name": "丙", "is_industrial": False, "begun_on": begun},
        {"name": "丁", "is_industrial": True, "begun_on": begun, "dropped_on": date(2025, 3, 1)},
    ]
    shelving.recorded(house, book, *rows)
    formula = SEEDS["industrial_under_way"].formula
    assert [figure(house, formula, day) for day in (begun, date(2025, 6, 29), JUNE)] == [2, 2, 1]


def test_money_is_added_exactly(house):
    book = shelving.opened(house, "projects")
    shelving.recorded(
        house,
        book,
        *(
            {"name": f"技改{n}", "is_upgrade": True, "begun_on": JUNE, "investment": Decimal("0.10")}
            for n in range(30)
        ),
    )
    assert figure(house, SEEDS["upgrade_investment"].formula) == Decimal("0.0003")


AMOUNTS = ("9999.99", "10000", "10000.01", "100000")


def banded(house, **band):
    book = shelving.opened(house, "projects")
    rows = [{"name": one, "signed_on": JUNE, "investment": Decimal(one)} for one in AMOUNTS]
    shelving.recorded(house, book, *rows)
    bands = shelving.opened(house, "bands")
    return shelving.recorded(house, bands, {"name": "亿元以上", "low": Decimal(10_000), **band})


@pytest.mark.parametrize(
    ("band", "count"),
    [
        ({"low_in": True}, 3),
        ({"low_in": False}, 2),
        ({"low_in": True, "high": Decimal(100_000), "high_in": False}, 2),
        ({"low_in": True, "high": Decimal(100_000), "high_in": True}, 3),
    ],
)
def test_a_band_holds_the_ends_that_are_written_in(house, band, count):
    banded(house, **band)
    assert figure(house, SEEDS["hundred_million"].formula) == count


def test_a_band_that_is_corrected_leaves_what_was_counted_by_the_one_before(house):
    bands = banded(house, low_in=True)
    shelving.change(house, bands, 1, low_in=False)
    formula = SEEDS["hundred_million"].formula
    assert touched(formula) == {"projects", "bands"}
    assert figure(house, formula, known={"projects": 1, "bands": 1}) == 3
    assert figure(house, formula) == 2


def test_a_band_that_nobody_wrote_down_is_refused(house):
    banded(house, low_in=True)
    with pytest.raises(Refused, match="没有“10亿元以上”"):
        figure(house, SEEDS["thousand_million"].formula)


def test_a_past_figure_as_it_was_known_then_and_as_it_is_known_now(house):
    book = tiered(house, (1, "规上工业", date(2024, 1, 1), None), (2, "规上工业", date(2024, 1, 1), None))
    shelving.change(house, book, 2, until_day=date(2025, 5, 31))
    formula = SEEDS["scale_industry"].formula
    assert figure(house, formula, known={"tiers": 1}) == 2
    assert figure(house, formula) == 1


def test_a_condition_may_lead_through_the_enterprise(house):
    tiered(house, (1, "规上工业", date(2024, 1, 1), None), (2, "规上工业", date(2024, 1, 1), None))
    shelving.change(house, shelving.Book.objects.get(register="enterprises"), 1, town="城东")
    through = Condition("enterprise.town", "is", "城东")
    formula = Formula("tiers", When("standing", "from_day", "until_day"), where=(through,))
    assert figure(house, formula) == 1


def test_enterprises_without_any_tier(house):
    tiered(
        house, (1, "规上工业", date(2024, 1, 1), None), (3, "规上工业", date(2024, 1, 1), date(2024, 6, 30))
    )
    none = Holds("tiers", "enterprise", (), When("standing", "from_day", "until_day"), is_not=True)
    formula = Formula("enterprises", When("standing", "founded_on", "closed_on"), where=(none,))
    assert figure(house, formula) == 2
    assert [row.number for row in counting(formula, shelf_of(house.unit.pk), JUNE).order_by("number")] == [
        2,
        3,
    ]


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        (Formula("horses", When("within", "day")), "没有“horses”这种底账"),
        (Formula("projects", When("within", "signed_on")), "还没有启用“投资项目”底账"),
        (Formula("enterprises", When("within", "colour")), "没有栏目“colour”"),
        (Formula("enterprises", When("within", "name")), "不是日期"),
        (Formula("enterprises", When("within", "founded_on"), "sum", "name"), "不是数"),
        (
            Formula(
                "enterprises", When("within", "founded_on"), where=(Condition("founded_on", "above", "昨天"),)
            ),
            "不是完整的日期",
        ),
        (
            Formula("enterprises", When("within", "founded_on"), where=(Condition("name.x", "is", 1),)),
            "不指向",
        ),
        (
            Formula("enterprises", When("within", "founded_on"), where=(Condition("town", "above", "a"),)),
            "不能这样比较",
        ),
    ],
)
def test_a_formula_that_does_not_fit_is_refused_in_words(house, formula, why):
    shelving.enterprises(house, 1)
    with pytest.raises(Refused, match=why):
        figure(house, formula)


@pytest.mark.parametrize("code", SEEDS)
def test_every_suggested_formula_survives_being_written_down(code):
    formula = SEEDS[code].formula
    assert read(plain(formula)) == formula
