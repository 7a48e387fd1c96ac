"""The demonstration's registers (业务底账): rows by a seeded generator that add up to the figures of a bulletin.

Every row is invented. What is counted from them at the end of June 2025 and at the ends of the years before is what the
bulletin of such a bureau says; ``FIGURES`` is the list.
"""

from collections.abc import Iterator
from datetime import date

from taizhang.console.demonstration.rows import enterprises, projects, returns, science, suggesting, yearly
from taizhang.console.demonstration.rows.dice import JUNE, Dice, Row

# Indicator, day, value, year on year in percent (points for a share), as a bulletin prints them.
FIGURES: tuple[tuple[str, date, str, str], ...] = (
    ("scale_industry", JUNE, "142", "22.4"),
    ("scale_in_trades", JUNE, "210", ""),
    ("high_tech", date(2024, 12, 31), "97", ""),
    ("new_high_tech", date(2024, 12, 31), "36", ""),
    ("high_tech_in_scale", date(2024, 12, 31), "54", "8.0"),
    ("gazelles", JUNE, "13", ""),
    ("new_gazelles", JUNE, "3", ""),
    ("quality_applied", JUNE, "3", ""),
    ("innovation_applied", JUNE, "3", ""),
    ("regional_applied", JUNE, "3", ""),
    ("high_tech_pool", JUNE, "35", ""),
    ("high_tech_applied", JUNE, "13", ""),
    ("scale_applied", JUNE, "49", ""),
    ("contracts", JUNE, "190", ""),
    ("industrial_under_way", JUNE, "72", "80.0"),
    ("to_be_finished", JUNE, "33", "3.1"),
    ("hundred_million", JUNE, "43", ""),
    ("upgrades", JUNE, "53", ""),
    ("upgrade_investment", JUNE, "77.85", ""),
    ("output_in_system", JUNE, "233.10", "18.2"),
    ("research_spending", date(2025, 1, 31), "5.79", "32.3"),
    ("policy_paid", JUNE, "500.00", ""),
    ("platforms", JUNE, "34", ""),
    ("clusters", JUNE, "1", ""),
    ("partnerships", JUNE, "3", ""),
    ("vice_presidents_province", JUNE, "3", ""),
    ("vice_presidents_city", JUNE, "1", ""),
    ("commissioners_province", JUNE, "1", ""),
    ("commissioners_city", JUNE, "25", ""),
    ("qualified_share", JUNE, "19.33", "2.5"),
    ("graduate_share", JUNE, "19.77", "1.9"),
)


def all_rows(seed: int = 2025) -> Iterator[tuple[str, list[Row]]]:
    """Register by register, those that others refer to first; ``seed`` alone decides what they are."""
    dice = Dice(seed)
    yield "enterprises", enterprises.enterprises(dice)
    yield "tiers", enterprises.tiers(dice)
    yield "pools", enterprises.pools(dice)
    yield "projects", projects.projects(dice)
    yield "bands", suggesting.sample("bands", "open", "apart")
    yield "criteria", suggesting.sample("criteria", "national")
    yield "steps", suggesting.steps()
    yield "contracts", projects.contracts(dice)
    yield "outputs", [*returns.outputs(dice), *yearly.outputs(seed)]
    yield "research", [*returns.research(dice), *yearly.research(seed)]
    yield "payments", returns.payments(dice)
    yield "assistance", returns.assistance(dice)
    yield "platforms", science.platforms(dice)
    yield "partnerships", science.partnerships(dice)
    yield "applications", science.applications(dice)
    yield "postings", science.postings(dice)
    yield "surveys", science.surveys(dice)
