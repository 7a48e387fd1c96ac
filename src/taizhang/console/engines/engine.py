"""What every way of working through a batch agrees on (执行方式)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol, TypeVar

R = TypeVar("R", covariant=True)


@dataclass(frozen=True, slots=True)
class Task:
    """One file; ``number`` counts from 1 over the whole batch."""

    number: int
    file: Path


class Work(Protocol[R]):
    """Pure and able to travel: the same task gives the same answer in any process."""

    def __call__(self, task: Task) -> R: ...

    def lost(self, task: Task) -> R:
        """The answer for a task whose process ended before its time, twice."""
        ...


class Engine(Protocol):
    def run(self, work: Work[R], tasks: Iterable[Task], count: int) -> Iterator[R]:
        """The answers in the order of the tasks, as they come. ``count``: how many tasks there will be."""
        ...


def chunk_size(count: int, workers: int, most: int) -> int:
    """Few enough that every worker has several, as many as make handing out cheap."""
    return max(1, min(most, count // (workers * 4)))


def chunked(tasks: Iterable[Task], size: int) -> Iterator[tuple[Task, ...]]:
    left = iter(tasks)
    while chunk := tuple(islice(left, size)):
        yield chunk


def done(work: Work[R], chunk: Sequence[Task]) -> list[R]:
    """What a worker does; stands in a module of its own so that it travels by name."""
    return [work(task) for task in chunk]


class Here:
    """In this process, one after the other."""

    def run(self, work: Work[R], tasks: Iterable[Task], count: int) -> Iterator[R]:
        return (work(task) for task in tasks)
