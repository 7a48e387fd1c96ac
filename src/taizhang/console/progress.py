"""A bar for what takes longer than two seconds (进度), on the error stream and only where somebody watches."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

T = TypeVar("T")
PATIENCE_SECONDS = 2.0


def with_progress(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """The same items; whoever takes them works between two of them, and the bar stands meanwhile."""
    if total < 2 or not sys.stderr.isatty():
        yield from items
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar, began = Progress(*columns, console=Console(stderr=True), transient=True), time.monotonic()
    task = bar.add_task(label, total=total)
    try:
        for item in items:
            if time.monotonic() - began > PATIENCE_SECONDS and not bar.live.is_started:
                bar.start()
            bar.advance(task)
            yield item
    finally:
        bar.stop()
