"""Projects and the contracts that they came from (投资项目、招商签约)."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from taizhang.console.demonstration.rows.dice import JUNE, LAST_JUNE, Dice, Row


def projects(dice: Dice) -> list[Row]:
    """Begun before the June before and finished since (28), still under way (12); begun since (60); done before (24);
    signed and not begun (66). Upgrades are 20 of the first and 33 of the third.
    """
    groups = [("ended", 28), ("long", 12), ("new", 60), ("before", 24), ("signed", 66)]
    kinds = [kind for kind, count in groups for _one in range(count)]
    rows = [_project(dice, number, kind) for number, kind in enumerate(kinds, 1)]
    upgrades = [*rows[:20], *rows[40:73]]
    _amounts(dice, rows, upgrades)
    others = [row for row in rows[28:100] if row not in upgrades]
    for row in others[:33]:
        row["planned_finish"] = dice.day(date(2025, 2, 1), JUNE)
    for row in (*rows[20:28], *rows[100:124]):
        row["planned_finish"] = dice.day(date(2024, 2, 1), LAST_JUNE)
    return rows


def _project(dice: Dice, number: int, kind: str) -> Row:
    spans = {
        "ended": (date(2023, 3, 1), date(2024, 5, 31), date(2024, 7, 10), date(2025, 5, 31)),
        "long": (date(2023, 9, 1), date(2024, 6, 10), None, None),
        "new": (date(2024, 7, 5), date(2025, 6, 20), None, None),
        "before": (date(2021, 3, 1), date(2022, 12, 31), date(2023, 2, 1), date(2024, 6, 20)),
        "signed": (None, None, None, None),
    }
    first, last, done_from, done_until = spans[kind]
    begun = dice.day(first, last) if first and last else None
    signed = (
        begun - timedelta(days=dice.random.randrange(60, 400))
        if begun
        else dice.day(date(2024, 1, 5), date(2025, 6, 25))
    )
    return {
        "name": f"云泽县第{number}号工业项目",
        "code": f"2025-420699-{number:05d}",
        "enterprise": number,
        "is_industrial": True,
        "is_upgrade": False,
        "signed_on": signed,
        "begun_on": begun,
        "finished_on": dice.day(done_from, done_until) if done_from and done_until else None,
    }


def _amounts(dice: Dice, rows: Sequence[Row], upgrades: Sequence[Row]) -> None:
    """The upgrades cost 77.85 亿元 in all; 43 projects cost a hundred million and more, 30 of them upgrades."""
    for row in rows:
        row["investment"] = Decimal(dice.random.randrange(800, 9900))
    small = dice.parts(60_000, 23, least=500)
    large = dice.parts(718_500, 30, least=10_000)
    for row, amount in zip(upgrades, [*large, *small], strict=True):
        row["is_upgrade"], row["investment"] = True, Decimal(amount)
    for row in rows[-13:]:
        row["investment"] = Decimal(dice.random.randrange(10_000, 60_000))


def contracts(dice: Dice) -> list[Row]:
    return [
        {
            "name": f"云泽县第{number}号招商项目",
            "investor": f"客商{number}",
            "amount": Decimal(dice.random.randrange(1_000, 80_000)),
            "kind": "正式合同" if number % 4 else "框架协议",
            "signed_on": dice.day(date(2023, 1, 5), date(2025, 6, 25)),
            "project": number if number <= 124 else None,
        }
        for number in range(1, 191)
    ]
