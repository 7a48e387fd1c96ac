"""What decides invented rows (骰子): a seed, and nothing else."""

import random
from datetime import date, timedelta
from typing import Any

Row = dict[str, Any]
JUNE, LAST_JUNE = date(2025, 6, 30), date(2024, 6, 30)
TRADES = ("汽车装备", "食品加工", "循环经济", "木业家居", "光电信息")


class Dice:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - invented rows, no secret

    def day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.random.randrange((last - first).days + 1))

    def parts(self, total: int, count: int, *, least: int = 1) -> list[int]:
        """``count`` whole numbers of at least ``least`` that add up to ``total``."""
        weights = [self.random.uniform(0.2, 1.8) for _one in range(count)]
        spare = total - least * count
        kept = [least + int(spare * weight / sum(weights)) for weight in weights]
        kept[0] += total - sum(kept)
        return kept
