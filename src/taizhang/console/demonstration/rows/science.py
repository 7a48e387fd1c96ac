"""Platforms, partnerships, applications, postings and surveys (平台、合作、申报、派驻、调查)."""

from datetime import date

from taizhang.console.demonstration.rows.dice import TRADES, Dice, Row


def platforms(dice: Dice) -> list[Row]:
    kinds = ("企校联合创新中心", "工程技术研究中心", "星创天地", "专家工作站", "企业技术中心")
    rows: list[Row] = [
        {
            "name": f"云泽县第{number}创新平台",
            "kind": kinds[number % len(kinds)],
            "level": ("省级", "市级")[number % 2],
            "enterprise": number,
            "recognised_on": dice.day(date(2019, 1, 1), date(2025, 4, 30)),
        }
        for number in range(1, 35)
    ]
    cluster = {"name": "云泽县新能源汽车零部件创新型产业集群", "kind": "创新型产业集群", "level": "省级"}
    return [*rows, {**cluster, "recognised_on": date(2024, 11, 20)}]


def partnerships(dice: Dice) -> list[Row]:
    said = (("省理工大学", "轻量化车身件"), ("省文理学院", "烘干节能"), ("市农科院", "杂粮育种"))
    return [
        {
            "enterprise": n,
            "partner": partner,
            "subject": subject,
            "form": "委托开发",
            "signed_on": date(2024, 10, n),
        }
        for n, (partner, subject) in enumerate(said, 1)
    ]


def applications(dice: Dice) -> list[Row]:
    programmes = ("省技术创新计划", "区域创新", "省级高质量发展专项")
    return [
        {
            "programme": programmes[n % 3],
            "level": "省级",
            "enterprise": n,
            "subject": f"第{n}号申报项目",
            "applied_on": dice.day(date(2025, 1, 10), date(2025, 6, 20)),
        }
        for n in range(1, 10)
    ]


def postings(dice: Dice) -> list[Row]:
    counts = (("省级科技副总", 3), ("市级科技副总", 1), ("省级科技特派员", 1), ("市级科技特派员", 25))
    return [
        {
            "person": f"{kind[2:]}{n}号",
            "kind": kind,
            "home": "省理工大学",
            "from_day": date(2024, 9, 1),
            "enterprise": n,
        }
        for kind, count in counts
        for n in range(1, count + 1)
    ]


def surveys(dice: Dice) -> list[Row]:
    """Of 3,000 people asked: 504 and 537 in the year before, 580 and 593 in this."""
    rows: list[Row] = []
    for held_on, item, held in (
        (date(2024, 5, 20), "有技术等级或职业资格", 504),
        (date(2024, 5, 20), "大学及以上学历", 537),
        (date(2025, 5, 20), "有技术等级或职业资格", 580),
        (date(2025, 5, 20), "大学及以上学历", 593),
    ):
        for trade, count in zip(TRADES, dice.parts(held, len(TRADES), least=60), strict=True):
            facts = {
                "survey": "从业人员抽样调查",
                "item": item,
                "stratum": trade,
                "held_on": held_on,
            }
            rows.append({**facts, "frame": 6_000, "asked": 600, "held": count})
    return rows
