"""Reviewing texts with every rule on one core (审核速度): throughput, where the time goes, growth, memory, and the peers."""

import math
import re
import resource
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from time import process_time

from bench import peers
from bench.figures import Figure, best_of, tell
from bench.texts import SAMPLE, bulletins, bytes_of
from taizhang.documents.parse import from_text
from taizhang.extraction import dates, quantities
from taizhang.review import review
from taizhang.review.catalogue import all_rules
from taizhang.review.manuscript import Manuscript

NAME = "review-text"
STAGES = ("folded", "dates", "quantities", "claims", "reading", "passages", "proposal")
MILLION = 1_000_000


def main(size: int = MILLION, source: Path = SAMPLE, *, with_peers: bool = False) -> None:
    texts = bulletins(size, source)
    amount = bytes_of(texts) / MILLION
    review(from_text(texts[0]))  # the rules are loaded and their patterns compiled
    limit = amount / best_of(3, lambda: [_one_look(text) for text in texts])
    ours = amount / best_of(2, lambda: [review(from_text(text), profile=None) for text in texts])
    tell(Figure(NAME, "all rules", ours, "MB/s", limit, "a pattern looked for once"))
    _tell_stages(texts, amount)
    _tell_growth(source)
    _tell_memory()
    if with_peers:
        for name, speed in peers.speeds(texts):
            tell(Figure(NAME, f"all rules beside {name}", ours, "MB/s", speed, name))


_NUMBER = re.compile(r"(?<!\d)\d{1,12}(?:\.\d{1,4})?[一-龥%]")


def _one_look(text: str) -> int:
    """What the interpreter needs to look through the text for one pattern: nothing that reads can be faster."""
    return sum(1 for _ in _NUMBER.finditer(text))


def _tell_stages(texts: tuple[str, ...], amount: float) -> None:
    spent: dict[str, float] = defaultdict(float)
    for text in texts:
        dates.cache_clear()
        quantities.cache_clear()
        began = process_time()
        manuscript = Manuscript(from_text(text))
        spent["reading the text"] += (now := process_time()) - began
        for stage in STAGES:
            began = now
            getattr(manuscript, stage)
            spent[stage] += (now := process_time()) - began
        for rule in all_rules():
            began = now
            list(rule(manuscript))
            spent[f"rules: {rule.family}"] += (now := process_time()) - began
    total = sum(spent.values())
    for stage, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        tell(Figure(NAME, f"  {seconds / total:5.1%} {stage}", amount / seconds if seconds else 0, "MB/s"))


def _tell_growth(source: Path) -> None:
    """The exponent of the time over the length of one text: 1 is linear."""
    lengths = (MILLION // 8, MILLION // 4, MILLION // 2)
    texts = ["\n".join(bulletins(length, source)) for length in lengths]
    times = [best_of(2, lambda text=text: review(from_text(text), profile=None)) for text in texts]  # type: ignore[misc]
    for length, (before, after) in zip(lengths[1:], pairwise(times), strict=True):
        tell(Figure(NAME, f"exponent of growth at {length // 1000} kB", math.log2(after / before), ""))


def _tell_memory() -> None:
    tell(Figure(NAME, "memory at the most", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB"))
