"""Returns of whole years (年报), by which candidates of the pools are weighed; one of them contradicts another return."""

from datetime import date
from decimal import Decimal

from taizhang.console.demonstration.rows.dice import Dice, Row

# Enterprises outside the tiers, of which the pools may be found; the last of them returned two of three years.
CANDIDATES = range(198, 213)
YEARS = (2022, 2023, 2024)
# What this one returned with its research is not what it returned with its output.
CONTRADICTED = 200


def outputs(seed: int) -> list[Row]:
    rows: list[Row] = []
    for number, income in _incomes(Dice(seed + 1)).items():
        said = {"enterprise": number, "period": date(2024, 12, 31), "basis": "累计"}
        rows.append({**said, "output": income, "income": income})
    return rows


def research(seed: int) -> list[Row]:
    dice, rows = Dice(seed + 2), []
    for number, income in _incomes(Dice(seed + 1)).items():
        share, staff = Decimal(dice.random.randrange(20, 80)) / 1000, dice.random.randrange(40, 160)
        for year in YEARS[1:] if number == CANDIDATES[-1] else YEARS:
            other = Decimal(50) if number == CONTRADICTED and year == YEARS[-1] else Decimal(0)
            rows.append(
                {
                    "enterprise": number,
                    "period": date(year, 12, 31),
                    "basis": "累计",
                    "income": income + other,
                    "spending": round(income * share, 2),
                    "researchers": staff * dice.random.randrange(5, 25) // 100,
                    "staff": staff,
                }
            )
    return rows


def _incomes(dice: Dice) -> dict[int, Decimal]:
    return {number: Decimal(dice.random.randrange(900, 9000)) for number in CANDIDATES}
