"""Registers that say different things of the same enterprise."""

from datetime import date
from decimal import Decimal

import pytest
import shelving

import cast
from taizhang.bureau.accounts.people import console_actor
from taizhang.ledger.consistency.contradictions import comparisons, statements
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.noting import check

pytestmark = pytest.mark.django_db
JUNE = date(2026, 6, 30)


@pytest.fixture
def house():
    return cast.bureau()


def asked(house) -> dict[str, set[str]]:
    at = cast.NOON.replace(year=2026, month=7, day=1)
    list(check(house.unit, actor=console_actor(on=at.date()), at=at))
    rows = Question.objects.exclude(state="settled")
    return {one.subject: {side[1] for side in one.sides} for one in rows}


def test_incomes_of_two_returns_of_one_period_must_be_the_same(house):
    shelving.enterprises(house, 2)
    outputs, research = shelving.opened(house, "outputs"), shelving.opened(house, "research")
    for number, income in ((1, "100"), (2, "200")):
        row = {"enterprise": number, "period": JUNE, "basis": "累计"}
        shelving.recorded(house, outputs, row | {"output": Decimal(1), "income": Decimal(income)})
        shelving.recorded(house, research, row | {"spending": Decimal(1), "income": Decimal(200)})
    assert asked(house) == {"第1企业 2026-06 累计营业收入": {"100.00 万元", "200.00 万元"}}
    shelving.change(house, outputs, 1, income=Decimal(200))
    assert asked(house) == {}


def test_whoever_has_closed_stands_in_no_list(house):
    book = shelving.enterprises(house, 2)
    tiers = shelving.opened(house, "tiers")
    for number in (1, 2):
        shelving.recorded(
            house, tiers, {"enterprise": number, "tier": "规上工业", "from_day": date(2024, 1, 1)}
        )
    assert asked(house) == {}
    shelving.change(house, book, 1, closed_on=date(2026, 5, 1))
    assert list(asked(house)) == ["第1企业已注销仍在“规上工业”"]
    shelving.change(house, tiers, 1, until_day=date(2026, 5, 1))
    assert asked(house) == {}


def test_other_rooms_declare_where_they_state_figures():
    assert {"closed", "figures", "incomes"} <= set(comparisons())
    names = {one.__name__.rpartition(".")[2] for one in statements()}
    assert {"reported", "accepted", "published"} <= names
    assert all(callable(one.stated) for one in statements())
