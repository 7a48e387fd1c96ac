"""Texts to measure on (基准文本): our sample bulletin many times over, every copy with other digits."""

import random
import re
from functools import cache
from pathlib import Path

from bench.figures import ROOT

SAMPLE = ROOT / "samples" / "bulletin.txt"


@cache
def bulletins(size: int, source: Path = SAMPLE) -> tuple[str, ...]:
    """Copies of about ``size`` bytes of UTF-8 together; the same every time."""
    text, dice = source.read_text("utf-8-sig"), random.Random(7)
    count = max(1, round(size / len(text.encode())))
    return tuple(re.sub(r"\d", lambda _: str(dice.randint(1, 9)), text) for _ in range(count))


def bytes_of(texts: tuple[str, ...]) -> int:
    return sum(len(text.encode()) for text in texts)
