"""What enterprises returned and what was paid to them (报表、兑付、服务)."""

from datetime import date, timedelta
from decimal import Decimal

from taizhang.console.demonstration.rows.dice import JUNE, LAST_JUNE, Dice, Row
from taizhang.console.demonstration.rows.enterprises import IN_SCALE


def outputs(dice: Dice) -> list[Row]:
    """January to June of two years, cumulative and of June alone, of the enterprises above scale."""
    rows: list[Row] = []
    for end, total in ((LAST_JUNE, 1_971_914), (JUNE, 2_331_000)):
        for number, amount in enumerate(dice.parts(total, IN_SCALE, least=2_000), 1):
            said = {"enterprise": number, "period": end}
            rows.append({**said, "basis": "累计", "output": Decimal(amount)})
            rows.append({**said, "basis": "当月", "output": Decimal(amount // 6)})
    return rows


def research(dice: Dice) -> list[Row]:
    rows: list[Row] = []
    for end, total in ((date(2024, 1, 31), 43_764), (date(2025, 1, 31), 57_900)):
        for number, amount in enumerate(dice.parts(total, 110, least=20), 1):
            said = {"enterprise": number, "period": end, "basis": "累计"}
            rows.append({**said, "spending": Decimal(amount)})
    return rows


def payments(dice: Dice) -> list[Row]:
    policies = ("首次进规奖励", "高新技术企业认定奖励", "技改设备补贴", "稳岗补贴")
    return [
        {
            "policy": policies[number % 4],
            "level": ("省级", "县级")[number % 2],
            "kind": "免申即享" if number % 3 else "申报",
            "enterprise": number,
            "amount": Decimal(amount),
            "applied_on": None if number % 3 else date(2025, 2, 10),
            "paid_on": dice.day(date(2025, 2, 20), date(2025, 6, 25)),
        }
        for number, amount in enumerate(dice.parts(500, 42, least=2), 1)
    ]


def assistance(dice: Dice) -> list[Row]:
    rows: list[Row] = [
        {
            "kind": kind,
            "subject": f"2025年第{n}场{kind}",
            "held_on": dice.day(date(2025, 1, 10), JUNE),
            "is_online": n % 3 == 0,
        }
        for kind, count in (("招聘", 9), ("产销对接", 4), ("银企对接", 3))
        for n in range(1, count + 1)
    ]
    for number in range(1, 41):
        held = dice.day(date(2025, 1, 6), date(2025, 6, 10))
        settled = held + timedelta(days=12) if number <= 37 else None
        rows.append(
            {
                "kind": "诉求",
                "subject": f"第{number}件诉求",
                "held_on": held,
                "enterprise": number,
                "settled_on": settled,
            }
        )
    return rows
