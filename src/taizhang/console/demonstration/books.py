"""The demonstration's registers (业务底账): rows by a seeded generator that add up to the figures of a bulletin.

Every row is invented. What is counted from them at the end of June 2025 and at the ends of the years before is what the
bulletin of such a bureau says; ``FIGURES`` is the list.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from taizhang.registers.declaring.credit_codes import check_letter

Row = dict[str, Any]
JUNE, LAST_JUNE = date(2025, 6, 30), date(2024, 6, 30)
TRADES = ("汽车装备", "食品加工", "循环经济", "木业家居", "光电信息")
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
ENTERPRISES, IN_SCALE, IN_TRADES = 270, 142, 210

# Indicator, day, value, year on year in percent (points for a share), as a bulletin prints them.
FIGURES: tuple[tuple[str, date, str, str], ...] = (
    ("scale_industry", JUNE, "142", "22.4"),
    ("scale_in_trades", JUNE, "210", ""),
    ("high_tech", date(2024, 12, 31), "97", ""),
    ("new_high_tech", date(2024, 12, 31), "36", ""),
    ("high_tech_in_scale", date(2024, 12, 31), "54", "8.0"),
    ("gazelles", JUNE, "13", ""),
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


class Making:
    """Rows of one bureau; ``seed`` alone decides what they are."""

    def __init__(self, seed: int = 2025) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - invented rows, no secret

    def day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.dice.randrange((last - first).days + 1))

    def parts(self, total: int, count: int, *, least: int = 1) -> list[int]:
        """``count`` whole numbers of at least ``least`` that add up to ``total``."""
        weights = [self.dice.uniform(0.2, 1.8) for _one in range(count)]
        spare = total - least * count
        kept = [least + int(spare * weight / sum(weights)) for weight in weights]
        kept[0] += total - sum(kept)
        return kept

    def all_rows(self) -> Iterator[tuple[str, list[Row]]]:
        """Register by register, those that others refer to first."""
        yield "enterprises", self.enterprises()
        yield "tiers", self.tiers()
        yield "pools", self.pools()
        yield "projects", self.projects()
        yield "contracts", self.contracts()
        yield "outputs", self.outputs()
        yield "research", self.research()
        yield "payments", self.payments()
        yield "assistance", self.services()
        yield "platforms", self.platforms()
        yield "partnerships", self.partnerships()
        yield "applications", self.applications()
        yield "postings", self.postings()
        yield "surveys", self.surveys()

    def enterprises(self) -> list[Row]:
        """The first 210 belong to the five trades, the others to none of them."""
        names = [f"{a}{b}" for a in FIRST for b in SECOND]
        self.dice.shuffle(names)
        return [self._enterprise(number, names[number]) for number in range(1, ENTERPRISES + 1)]

    def _enterprise(self, number: int, name: str) -> Row:
        trade = TRADES[number % len(TRADES)] if number <= IN_TRADES else ""
        body = f"91420699MA{number:07d}"
        return {
            "name": f"云泽县{name}{KINDS.get(trade, '商贸')}有限公司",
            "code": body + check_letter(body),
            "industry": INDUSTRIES[number % len(INDUSTRIES)] if trade else "其他",
            "trade": trade or "批发零售",
            "town": TOWNS[self.dice.randrange(len(TOWNS))],
            "founded_on": self.day(date(2005, 1, 1), date(2021, 12, 31)),
        }

    def tiers(self) -> list[Row]:
        return [*self._in_scale(), *self._high_tech(), *self._gazelles()]

    def _in_scale(self) -> Iterator[Row]:
        """116 a year before, of which 6 left; 32 came: 142. All of the five trades are above scale in one way or another."""
        for number in range(1, 149):
            is_old = number <= 116
            left = date(2025, 1, 31) if 111 <= number <= 116 else None
            first = (
                self.day(date(2018, 1, 1), date(2023, 12, 31))
                if is_old
                else self.day(date(2024, 7, 1), date(2025, 6, 20))
            )
            yield {"enterprise": number, "tier": "规上工业", "from_day": first, "until_day": left}
        for number in range(1, IN_TRADES + 1):
            yield {"enterprise": number, "tier": "规上", "from_day": date(2023, 1, 1)}

    def _high_tech(self) -> Iterator[Row]:
        """In force at the end of 2024: 97, of which 36 of that year; above scale 54, a year before 50."""
        for number in (*range(1, 51), *range(213, 224)):
            yield self._recognised(number, self.day(date(2022, 6, 1), date(2023, 12, 20)))
        for number in (*range(51, 55), *range(224, 256)):
            yield self._recognised(number, self.day(date(2024, 8, 1), date(2024, 12, 20)))
        for number in range(256, ENTERPRISES + 1):
            yield {**self._recognised(number, date(2021, 3, 1)), "until_day": date(2024, 2, 29)}

    def _recognised(self, number: int, first: date) -> Row:
        return {
            "enterprise": number,
            "tier": "高新技术企业",
            "from_day": first,
            "until_day": first.replace(year=first.year + 3),
        }

    def _gazelles(self) -> Iterator[Row]:
        for number in range(1, 14):
            first = date(2025, 3, 18) if number > 10 else date(2023, 11, 2)
            yield {"enterprise": number, "tier": "瞪羚企业", "from_day": first}

    def pools(self) -> list[Row]:
        rows: list[Row] = []
        for place, number in enumerate(range(100, 135)):
            entered = self.day(date(2024, 9, 1), date(2025, 3, 31))
            applied = self.day(date(2025, 4, 1), JUNE) if place < 13 else None
            rows.append(
                {"enterprise": number, "pool": "高新技术企业", "entered_on": entered, "applied_on": applied}
            )
        for number in range(149, 198):
            entered, applied = (
                self.day(date(2023, 6, 1), date(2023, 12, 31)),
                self.day(date(2024, 2, 1), JUNE),
            )
            rows.append(
                {"enterprise": number, "pool": "拟进规", "entered_on": entered, "applied_on": applied}
            )
        return rows

    def projects(self) -> list[Row]:
        """Begun before the June before and finished since (28), still under way (12); begun since (60); done before (24);
        signed and not begun (66). Upgrades are 20 of the first and 33 of the third.
        """
        groups = [("ended", 28), ("long", 12), ("new", 60), ("before", 24), ("signed", 66)]
        kinds = [kind for kind, count in groups for _one in range(count)]
        rows = [self._project(number, kind) for number, kind in enumerate(kinds, 1)]
        upgrades = [*rows[:20], *rows[40:73]]
        self._amounts(rows, upgrades)
        others = [row for row in rows[28:100] if row not in upgrades]
        for row in others[:33]:
            row["planned_finish"] = self.day(date(2025, 2, 1), JUNE)
        for row in (*rows[20:28], *rows[100:124]):
            row["planned_finish"] = self.day(date(2024, 2, 1), LAST_JUNE)
        return rows

    def _project(self, number: int, kind: str) -> Row:
        spans = {
            "ended": (date(2023, 3, 1), date(2024, 5, 31), date(2024, 7, 10), date(2025, 5, 31)),
            "long": (date(2023, 9, 1), date(2024, 6, 10), None, None),
            "new": (date(2024, 7, 5), date(2025, 6, 20), None, None),
            "before": (date(2021, 3, 1), date(2022, 12, 31), date(2023, 2, 1), date(2024, 6, 20)),
            "signed": (None, None, None, None),
        }
        first, last, done_from, done_until = spans[kind]
        begun = self.day(first, last) if first and last else None
        signed = (
            begun - timedelta(days=self.dice.randrange(60, 400))
            if begun
            else self.day(date(2024, 1, 5), date(2025, 6, 25))
        )
        return {
            "name": f"云泽县第{number}号工业项目",
            "code": f"2025-420699-{number:05d}",
            "enterprise": number,
            "is_industrial": True,
            "is_upgrade": False,
            "signed_on": signed,
            "begun_on": begun,
            "finished_on": self.day(done_from, done_until) if done_from and done_until else None,
        }

    def _amounts(self, rows: Sequence[Row], upgrades: Sequence[Row]) -> None:
        """The upgrades cost 77.85 亿元 in all; 43 projects cost a hundred million and more, 30 of them upgrades."""
        for row in rows:
            row["investment"] = Decimal(self.dice.randrange(800, 9900))
        small = self.parts(60_000, 23, least=500)
        large = self.parts(718_500, 30, least=10_000)
        for row, amount in zip(upgrades, [*large, *small], strict=True):
            row["is_upgrade"], row["investment"] = True, Decimal(amount)
        for row in rows[-13:]:
            row["investment"] = Decimal(self.dice.randrange(10_000, 60_000))

    def contracts(self) -> list[Row]:
        return [
            {
                "name": f"云泽县第{number}号招商项目",
                "investor": f"客商{number}",
                "amount": Decimal(self.dice.randrange(1_000, 80_000)),
                "kind": "正式合同" if number % 4 else "框架协议",
                "signed_on": self.day(date(2023, 1, 5), date(2025, 6, 25)),
                "project": number if number <= 124 else None,
            }
            for number in range(1, 191)
        ]

    def outputs(self) -> list[Row]:
        """January to June of two years, cumulative and of June alone, of the enterprises above scale."""
        rows: list[Row] = []
        for end, total in ((LAST_JUNE, 1_971_914), (JUNE, 2_331_000)):
            for number, amount in enumerate(self.parts(total, IN_SCALE, least=2_000), 1):
                said = {"enterprise": number, "period": end}
                rows.append({**said, "basis": "累计", "output": Decimal(amount)})
                rows.append({**said, "basis": "当月", "output": Decimal(amount // 6)})
        return rows

    def research(self) -> list[Row]:
        rows: list[Row] = []
        for end, total in ((date(2024, 1, 31), 43_764), (date(2025, 1, 31), 57_900)):
            for number, amount in enumerate(self.parts(total, 110, least=20), 1):
                said = {"enterprise": number, "period": end, "basis": "累计"}
                rows.append({**said, "spending": Decimal(amount)})
        return rows

    def payments(self) -> list[Row]:
        policies = ("首次进规奖励", "高新技术企业认定奖励", "技改设备补贴", "稳岗补贴")
        return [
            {
                "policy": policies[number % 4],
                "level": ("省级", "县级")[number % 2],
                "kind": "免申即享" if number % 3 else "申报",
                "enterprise": number,
                "amount": Decimal(amount),
                "applied_on": None if number % 3 else date(2025, 2, 10),
                "paid_on": self.day(date(2025, 2, 20), date(2025, 6, 25)),
            }
            for number, amount in enumerate(self.parts(500, 42, least=2), 1)
        ]

    def services(self) -> list[Row]:
        rows: list[Row] = [
            {
                "kind": kind,
                "subject": f"2025年第{n}场{kind}",
                "held_on": self.day(date(2025, 1, 10), JUNE),
                "is_online": n % 3 == 0,
            }
            for kind, count in (("招聘", 9), ("产销对接", 4), ("银企对接", 3))
            for n in range(1, count + 1)
        ]
        for number in range(1, 41):
            held = self.day(date(2025, 1, 6), date(2025, 6, 10))
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

    def platforms(self) -> list[Row]:
        kinds = ("企校联合创新中心", "工程技术研究中心", "星创天地", "专家工作站", "企业技术中心")
        rows: list[Row] = [
            {
                "name": f"云泽县第{number}创新平台",
                "kind": kinds[number % len(kinds)],
                "level": ("省级", "市级")[number % 2],
                "enterprise": number,
                "recognised_on": self.day(date(2019, 1, 1), date(2025, 4, 30)),
            }
            for number in range(1, 35)
        ]
        cluster = {"name": "云泽县新能源汽车零部件创新型产业集群", "kind": "创新型产业集群", "level": "省级"}
        return [*rows, {**cluster, "recognised_on": date(2024, 11, 20)}]

    def partnerships(self) -> list[Row]:
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

    def applications(self) -> list[Row]:
        programmes = ("省技术创新计划", "省区域创新", "省乡村振兴科技项目", "省级高质量发展专项")
        return [
            {
                "programme": programmes[n % 4],
                "level": "省级",
                "enterprise": n,
                "subject": f"第{n}号申报项目",
                "applied_on": self.day(date(2025, 1, 10), date(2025, 6, 20)),
            }
            for n in range(1, 10)
        ]

    def postings(self) -> list[Row]:
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

    def surveys(self) -> list[Row]:
        """Of 3,000 people asked: 504 and 537 in the year before, 580 and 593 in this."""
        rows: list[Row] = []
        for held_on, item, held in (
            (date(2024, 5, 20), "有技术等级或职业资格", 504),
            (date(2024, 5, 20), "大学及以上学历", 537),
            (date(2025, 5, 20), "有技术等级或职业资格", 580),
            (date(2025, 5, 20), "大学及以上学历", 593),
        ):
            for trade, count in zip(TRADES, self.parts(held, len(TRADES), least=60), strict=True):
                facts = {
                    "survey": f"{held_on.year}年从业人员抽样调查",
                    "item": item,
                    "stratum": trade,
                    "held_on": held_on,
                }
                rows.append({**facts, "frame": 6_000, "asked": 600, "held": count})
        return rows
