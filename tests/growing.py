"""How the time of a piece of work grows with its text: measured so that a busy machine cannot fail a test."""

import time
from collections.abc import Callable

from taizhang.extraction import dates, quantities

ROUNDS = 6


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one run that remembers nothing of the runs before."""
    dates.cache_clear()
    quantities.cache_clear()
    start = time.process_time()
    work()
    return time.process_time() - start


def grows_at_most(most: float, small: Callable[[], object], large: Callable[[], object]) -> bool:
    """Whether the large work takes at most ``most`` times the time of the small one.

    Only the fastest of all rounds counts, and rounds are added until it fits: a busy machine slows a round down, it
    makes none faster.
    """
    less = more = float("inf")
    for _ in range(ROUNDS):
        less, more = min(less, seconds(small)), min(more, seconds(large))
        if more <= most * less:
            return True
    return False
