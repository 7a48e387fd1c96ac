"""Enterprises, their tiers and the pools (企业、梯队、培育库)."""

from collections.abc import Iterator
from datetime import date

from taizhang.console.demonstration.rows.dice import JUNE, TRADES, Dice, Row
from taizhang.registers.declaring.credit_codes import check_letter

INDUSTRIES = ("智能制造", "智能家居", "现代食品", "新材料", "低空飞行器零部件")
TOWNS = ("城东工业园", "城西高新园", "北河镇", "石桥镇", "南岗镇", "青山乡")
FIRST = "鼎恒瑞华盛嘉泰宏远博安康达新兴隆丰源腾飞凯"
SECOND = "科创达信诚力强精工晟禾润泽捷成汇通"
KINDS = {
    "汽车装备": "汽车部件",
    "食品加工": "食品",
    "循环经济": "再生资源",
    "木业家居": "家居",
    "光电信息": "光电科技",
}
# It closed after the bulletin, and nobody has taken it off the list of those above scale.
CLOSED, CLOSED_ON = 210, date(2025, 8, 31)
ENTERPRISES, IN_SCALE, IN_TRADES = 270, 142, 210


def enterprises(dice: Dice) -> list[Row]:
    """The first 210 belong to the five trades, the others to none of them."""
    names = [f"{a}{b}" for a in FIRST for b in SECOND]
    dice.random.shuffle(names)
    return [_enterprise(dice, number, names[number]) for number in range(1, ENTERPRISES + 1)]


def _enterprise(dice: Dice, number: int, name: str) -> Row:
    trade = TRADES[number % len(TRADES)] if number <= IN_TRADES else ""
    body = f"91420699MA{number:07d}"
    return {
        "name": f"云泽县{name}{KINDS.get(trade, '商贸')}有限公司",
        "code": body + check_letter(body),
        "industry": INDUSTRIES[number % len(INDUSTRIES)] if trade else "其他",
        "trade": trade or "批发零售",
        "town": TOWNS[dice.random.randrange(len(TOWNS))],
        "founded_on": dice.day(date(2005, 1, 1), date(2021, 12, 31)),
        "closed_on": CLOSED_ON if number == CLOSED else None,
    }


def tiers(dice: Dice) -> list[Row]:
    return [*_in_scale(dice), *_high_tech(dice), *_gazelles(dice)]


def _in_scale(dice: Dice) -> Iterator[Row]:
    """116 a year before, of which 6 left; 32 came: 142. All of the five trades are above scale in one way or another."""
    for number in range(1, 149):
        is_old = number <= 116
        left = date(2025, 1, 31) if 111 <= number <= 116 else None
        first = (
            dice.day(date(2018, 1, 1), date(2023, 12, 31))
            if is_old
            else dice.day(date(2024, 7, 1), date(2025, 6, 20))
        )
        yield {"enterprise": number, "tier": "规上工业", "from_day": first, "until_day": left}
    for number in range(1, IN_TRADES + 1):
        yield {"enterprise": number, "tier": "规上", "from_day": date(2023, 1, 1)}


def _high_tech(dice: Dice) -> Iterator[Row]:
    """In force at the end of 2024: 97, of which 36 of that year; above scale 54, a year before 50."""
    for number in (*range(1, 51), *range(213, 224)):
        yield _recognised(dice, number, dice.day(date(2022, 6, 1), date(2023, 12, 20)))
    for number in (*range(51, 55), *range(224, 256)):
        yield _recognised(dice, number, dice.day(date(2024, 8, 1), date(2024, 12, 20)))
    for number in range(256, ENTERPRISES + 1):
        yield {**_recognised(dice, number, date(2021, 3, 1)), "until_day": date(2024, 2, 29)}


def _recognised(dice: Dice, number: int, first: date) -> Row:
    return {
        "enterprise": number,
        "tier": "高新技术企业",
        "from_day": first,
        "until_day": first.replace(year=first.year + 3),
    }


def _gazelles(dice: Dice) -> Iterator[Row]:
    for number in range(1, 14):
        first = date(2025, 3, 18) if number > 10 else date(2023, 11, 2)
        yield {"enterprise": number, "tier": "瞪羚企业", "from_day": first}


def pools(dice: Dice) -> list[Row]:
    rows: list[Row] = []
    for place, number in enumerate(range(100, 135)):
        entered = dice.day(date(2024, 9, 1), date(2025, 3, 31))
        applied = dice.day(date(2025, 4, 1), JUNE) if place < 13 else None
        rows.append(
            {"enterprise": number, "pool": "高新技术企业", "entered_on": entered, "applied_on": applied}
        )
    for number in range(149, 198):
        entered, applied = (
            dice.day(date(2023, 6, 1), date(2023, 12, 31)),
            dice.day(date(2024, 2, 1), JUNE),
        )
        rows.append({"enterprise": number, "pool": "拟进规", "entered_on": entered, "applied_on": applied})
    return rows
