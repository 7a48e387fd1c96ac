"""Figures with a definition: compared with the year before, reported beside counted, frozen with what they stand on."""

from datetime import date
from decimal import Decimal

import figuring
import pytest
import shelving
from django.db import DatabaseError, connection, transaction

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.actions.set_book import set_book
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.declaring.formulas import plain
from taizhang.registers.indicators.actions.redefine import redefine
from taizhang.registers.indicators.actions.report_value import report_value
from taizhang.registers.indicators.actions.retire import retire
from taizhang.registers.indicators.actions.set_target import set_target
from taizhang.registers.indicators.computing import compared, computed
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.proving import rechecked
from taizhang.registers.indicators.series import month_ends, series

pytestmark = pytest.mark.django_db
LAST, DAY = date(2023, 12, 31), date(2024, 12, 31)


@pytest.fixture
def tiers(house):
    """Ten enterprises in scale a year ago, twelve now, three of them high-tech."""
    shelving.enterprises(house, 12)
    book = shelving.opened(house, "tiers")
    rows = [
        {"enterprise": n, "tier": "规上工业", "from_day": date(2022 if n <= 10 else 2024, 1, 1)}
        for n in range(1, 13)
    ]
    rows += [{"enterprise": n, "tier": "高新技术企业", "from_day": date(2023, 5, 1)} for n in (1, 2, 3)]
    return shelving.recorded(house, book, *rows)


def counted(house, indicator, on=DAY):
    return computed(indicator.definition, shelf_of(house.unit.pk), on).value


def test_year_on_year_by_the_same_definition(house, tiers):
    indicator = figuring.indicator(house, "scale_industry")
    value = counted(house, indicator)
    beside = compared(indicator.definition, shelf_of(house.unit.pk), DAY, value)
    assert (value, beside.base, beside.growth) == (12, 10, 20)


def test_a_share_is_compared_in_points(house, tiers):
    of_scale = plain(figuring.SEEDS["scale_industry"].formula)
    share = figuring.indicator(house, "high_tech", is_share=True, per=of_scale)
    value = counted(house, share)
    beside = compared(share.definition, shelf_of(house.unit.pk), DAY, value)
    assert (value, beside.base, beside.growth, beside.is_points) == (25, 30, -5, True)


def test_a_day_before_the_book_is_whole_is_refused_and_not_guessed(house, tiers):
    tiers.refresh_from_db()
    facts = {"keeper": house.office, "complete_from": date(2024, 1, 1), "options": {}}
    set_book(tiers, actor=cast.acting(house.shen), at=cast.NOON, **facts)
    indicator = figuring.indicator(house, "scale_industry")
    with pytest.raises(Refused, match="从 2024-01-01 起才完整"):
        counted(house, indicator, LAST)
    beside = compared(indicator.definition, shelf_of(house.unit.pk), DAY, Decimal(12))
    assert beside.growth is None
    assert "才完整" in beside.why_not


def test_a_series_says_of_each_month_what_the_day_itself_says(house, tiers):
    indicator = figuring.indicator(house, "high_tech_in_scale")
    shelf, days = shelf_of(house.unit.pk), month_ends(DAY, 36)
    points = series(indicator.definition, shelf, days)
    assert [point.value for point in points] == [counted(house, indicator, day) for day in days]
    assert {point.value for point in points} == {0, 3}


def test_a_series_of_returns_says_of_each_month_what_the_day_itself_says(house):
    shelving.enterprises(house, 2, industry="现代食品")
    shelving.change(house, shelving.Book.objects.get(register="enterprises"), 2, industry="其他")
    outputs = shelving.opened(house, "outputs")
    for end in month_ends(date(2025, 6, 30), 4):
        row = {"period": end, "basis": "累计", "output": Decimal(1000 + end.month)}
        shelving.recorded(house, outputs, *({**row, "enterprise": one} for one in (1, 2)))
    indicator = figuring.indicator(house, "output_in_system")
    shelf, days = shelf_of(house.unit.pk), month_ends(date(2025, 7, 15), 6)
    first, *rest = (point.value for point in series(indicator.definition, shelf, days))
    assert (first, rest) == (None, [counted(house, indicator, day) for day in days[1:]])


def test_a_receipt_counted_again_gives_the_same_digest(house, tiers):
    receipt = figuring.frozen(house, figuring.indicator(house, "scale_industry"), DAY)
    again = rechecked(receipt)
    assert (receipt.value, receipt.growth, receipt.rows) == ("12", "20", 12)
    assert again.holds
    assert again.now == 12
    assert not again.differences


def test_what_changed_since_is_named_row_by_row_with_the_recording(house, tiers):
    receipt = figuring.frozen(house, figuring.indicator(house, "scale_industry"), DAY)
    shelving.change(house, tiers, 1, until_day=date(2024, 6, 30))
    shelving.change(house, tiers, 2, document="鄂规 2 号")
    shelving.recorded(house, tiers, {"enterprise": 1, "tier": "规上工业", "from_day": date(2024, 12, 1)})
    again = rechecked(receipt)
    assert again.holds
    assert (again.value, again.now) == (12, 12)
    assert [(one.number, one.recording.number) for one in again.differences] == [(1, 2), (16, 4)]


def test_a_row_altered_behind_the_back_of_the_house_breaks_the_receipt(house, tiers):
    receipt = figuring.frozen(house, figuring.indicator(house, "scale_industry"), DAY)
    with connection.cursor() as cursor:
        for trigger in ("books_tiers_no_update",) if connection.vendor == "sqlite" else ():
            cursor.execute(f"DROP TRIGGER {trigger}")
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE books_tiers DISABLE TRIGGER USER")
        cursor.execute("UPDATE books_tiers SET from_day = '2025-01-01' WHERE number = 5")
    assert not rechecked(receipt).holds


def test_a_reported_value_that_differs_wants_a_reason(house, tiers):
    indicator = figuring.indicator(house, "scale_industry")
    said = {
        "on": DAY,
        "value": Decimal(13),
        "source": "统计局快报",
        "actor": cast.acting(house.zhou),
        "at": cast.NOON,
    }
    with pytest.raises(Refused, match="按底账算是 12家，与填报的 13家 不一致"):
        report_value(indicator, **said)
    report_value(indicator, explanation="统计局已批未入账 1 家", **said)
    kept = indicator.reported.get()
    assert (kept.value, kept.computed, kept.explanation) == ("13", "12", "统计局已批未入账 1 家")


def test_another_definition_is_a_further_version_and_receipts_keep_theirs(house, tiers):
    indicator = figuring.indicator(house, "scale_industry")
    receipt = figuring.frozen(house, indicator, DAY)
    indicator.refresh_from_db()
    facts = figuring.facts("scale_industry", wording="含规上服务业")
    with pytest.raises(Refused, match="写明原因"):
        redefine(indicator, facts=facts, reason=" ", actor=cast.acting(house.xu), at=cast.NOON)
    redefine(indicator, facts=facts, reason="统计制度调整", actor=cast.acting(house.xu), at=cast.NOON)
    indicator = Indicator.objects.get(pk=indicator.pk)
    assert indicator.definition.number == 2
    assert receipt.definition.number == 1
    assert rechecked(receipt).holds


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"formula": {"register": "tiers"}}, "算式写得不对"),
        ({"formula": {"register": "tiers", "when": {"kind": "within", "first": "colour"}}}, "没有栏目"),
        ({"is_share": True}, "写明分母"),
        ({"places": 9}, "小数位数"),
        ({"wording": " "}, "口径说明"),
    ],
)
def test_a_definition_that_cannot_be_counted_is_not_kept(house, tiers, other, why):
    with pytest.raises(Refused, match=why):
        figuring.indicator(house, "scale_industry", **other)
    assert not Indicator.objects.exists()


def test_a_condition_on_what_the_unit_does_not_keep_is_refused(house, tiers):
    formula = plain(figuring.SEEDS["scale_industry"].formula)
    formula["where"].append({"field": "enterprise.colour", "operator": "is", "value": "红"})
    with pytest.raises(Refused, match="没有栏目“colour”"):
        figuring.indicator(house, "scale_industry", formula=formula)


def test_a_retired_indicator_is_frozen_no_more_and_the_journal_folds(house, tiers):
    indicator = figuring.indicator(house, "scale_industry")
    set_target(
        indicator, on=DAY, value=Decimal(15), basis="政府工作报告", actor=cast.acting(house.gao), at=cast.NOON
    )
    retire(indicator, reason="不再考核", actor=cast.acting(house.shen), at=cast.NOON)
    with pytest.raises(Refused, match="停用"):
        figuring.frozen(house, indicator, DAY)
    assert not list(verify())


def test_nothing_of_a_receipt_can_be_rewritten(house, tiers):
    figuring.frozen(house, figuring.indicator(house, "scale_industry"), DAY)
    for table in ("receipt", "definition"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM indicators_{table}")


def test_a_frozen_figure_leaves_the_house_in_order(house, tiers):
    figuring.frozen(house, figuring.indicator(house, "scale_industry"), DAY)
    assert not list(verify())
