"""Figures are counted before the act that publishes them; what moved meanwhile is noticed in the act, and counted again."""

import figuring
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from founded import SAID, agreed, in_scale, publish, round_with_books, tiers

import cast
from taizhang.bureau.refusal import Refused, Stale
from taizhang.publishing.bulletins.models import Publication
from taizhang.publishing.bulletins.preparing import NOTHING, prepared
from taizhang.registers.indicators.actions.redefine import redefine
from taizhang.registers.indicators.models import Indicator, Receipt
from taizhang.registers.indicators.proving import rechecked

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    return round_with_books(house)


def test_what_was_counted_before_is_what_is_frozen(house, round):
    row = agreed(house, round)
    figures = list(publish(house, row, prepared(row)).figures.all())
    assert [(one.text, one.rows) for one in figures] == [("12家", 12), ("2个", 2), ("3次", None)]
    receipt = Receipt.objects.get(pk=figures[0].receipt)
    assert (receipt.frozen_by.name, receipt.purpose, rechecked(receipt).holds) == ("方正", row.title, True)


def test_a_figure_that_moved_after_it_was_counted_is_not_published(house, round):
    row = agreed(house, round)
    counted = prepared(row)
    in_scale(house, tiers(), 13)
    with pytest.raises(Refused, match="“12家”的来源现在给出“13家”"):
        publish(house, row, counted)
    assert not Publication.objects.exists()
    assert not Receipt.objects.exists()


def test_so_is_a_count_of_the_ledger(house, round):
    row = agreed(house, round, "已完成{{已完成问题数}}。")
    counted = prepared(row)
    cast.carry_out(house, round.findings.get(number=1))
    with pytest.raises(Refused, match="“0个”的来源现在给出“1个”"):
        publish(house, row, counted)


def test_and_one_that_is_defined_otherwise_by_now(house, round):
    row = agreed(house, round)
    counted = prepared(row)
    indicator = Indicator.objects.get()
    facts = figuring.facts("scale_industry", unit="户")
    redefine(indicator, facts=facts, reason="统计口径调整", **cast.at_work(house.shen))
    with pytest.raises(Refused, match="“12家”的来源现在给出“12户”"):
        publish(house, row, counted)


def test_what_moved_without_moving_the_figure_is_counted_again_and_named_by_the_receipt(house, round):
    row = agreed(house, round)
    counted = prepared(row)
    known = counted.figures[0].receipt.known["tiers"]
    in_scale(house, tiers(), 13, tier="高新技术企业")
    figures = publish(house, row, counted).figures
    receipt = Receipt.objects.get(pk=figures.first().receipt)
    assert (receipt.known["tiers"], rechecked(receipt).holds) == (known + 1, True)


def test_a_text_that_nothing_was_counted_for_is_not_published(house, round):
    row = agreed(house, round)
    with pytest.raises(Stale, match="点数之后文字又有改动"):
        publish(house, row, NOTHING)


def test_the_act_asks_as_much_for_thirty_figures_as_for_three(house, round):
    asked = []
    for text in (SAID, SAID * 10):
        row = agreed(house, round, text)
        counted = prepared(row)
        with CaptureQueriesContext(connection) as seen:
            publish(house, row, counted)
        asked.append(len(seen))
    assert asked[0] == asked[1]
