"""The rows of the demonstration add up to what a bulletin of such a bureau says, figure by figure."""

import figuring
import pytest
import shelving
from django.utils.translation import override

from taizhang.console.demonstration.books import FIGURES, all_rows
from taizhang.console.demonstration.counting import IN_TRADES, OWN
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.declaring.formulas import plain
from taizhang.registers.indicators.computing import compared, computed, printed

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(house):
    with override("zh-hans"):
        for register, rows in all_rows():
            shelving.recorded(house, shelving.opened(house, register), *rows)
    return house


def test_every_figure_of_the_bulletin_is_counted_from_rows(filled, monkeypatch):
    seeds = figuring.SEEDS | {seed.code: seed for seed in OWN}
    monkeypatch.setattr(figuring, "SEEDS", seeds)
    said = []
    for code, on, _value, growth in FIGURES:
        definition = figuring.indicator(filled, code).definition
        shelf = shelf_of(filled.unit.pk)
        value = computed(definition, shelf, on).value
        beside = compared(definition, shelf, on, value)
        shown = str(printed(beside.growth, 1)) if growth and beside.growth is not None else ""
        said.append((code, on, str(printed(value, definition.places)), shown))
    assert tuple(said) == FIGURES


def test_the_same_seed_gives_the_same_rows_and_another_gives_others():
    assert list(all_rows()) == list(all_rows())
    assert list(all_rows(1)) != list(all_rows(2))
    assert plain(IN_TRADES.formula)["register"] == "tiers"
