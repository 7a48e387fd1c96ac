"""What can be done as a job (作业种类), found by walking the rooms' ``jobs`` folders.

A ``job`` does something inside the house: its effect and its end are one transaction, so that whoever is killed has done
all of it or nothing. An ``errand`` leaves the house: it is done outside a transaction and may be done again after a
death, so that it must be of a kind that does no harm twice; what it brings back is ``settle``\\ d with its end in one.
"""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from django.apps import apps
from django.utils.functional import Promise

from taizhang.bureau.jobs.rhythms import Daily, Every

Facts = dict[str, Any]
# After the first failure, the second and so on: a restart, a lunch break, a night, a day without power.
PAUSES = tuple(timedelta(minutes=one) for one in (1, 5, 30, 120, 360, 720, 1440))


class Postponed(Exception):
    """Not now: nothing was tried, nothing went wrong, and ``until`` says when to look again."""

    def __init__(self, until: datetime) -> None:
        super().__init__(str(until))
        self.until = until


class Hopeless(Exception):
    """Trying again would change nothing; the message says why, to people."""


class Failed(Exception):
    """It did not work this time; the message says why, to people. ``pause`` is what the other side asked for."""

    def __init__(self, why: str, pause: timedelta | None = None) -> None:
        super().__init__(why)
        self.pause = pause


class Perform(Protocol):
    def __call__(self, facts: Facts, *, at: datetime) -> Any: ...


class Settle(Protocol):
    def __call__(self, facts: Facts, brought: Any, *, at: datetime) -> None: ...


@dataclass(frozen=True)
class Kind:
    """``attempts_max`` of them and it is given up; ``close`` is called after a row of errands (``at_once``)."""

    name: str
    title: str | Promise
    perform: Perform
    rhythm: Daily | Every | None = None
    settle: Settle | None = None
    attempts_max: int = len(PAUSES) + 1
    at_once: int = 1
    close: Callable[[], None] | None = None

    @property
    def is_errand(self) -> bool:
        return self.settle is not None


def job(
    *,
    title: str | Promise,
    rhythm: Daily | Every | None = None,
    attempts_max: int = len(PAUSES) + 1,
) -> Callable[[Perform], Kind]:
    """Declare what is done inside the house; with a ``rhythm`` it is done by itself, until somebody sets another."""

    def declare(perform: Perform) -> Kind:
        return Kind(_name(perform), title, perform, rhythm, None, attempts_max)

    return declare


def errand(
    *,
    title: str | Promise,
    settle: Settle,
    rhythm: Daily | Every | None = None,
    attempts_max: int = len(PAUSES) + 1,
    at_once: int = 1,
    close: Callable[[], None] | None = None,
) -> Callable[[Perform], Kind]:
    """Declare what leaves the house, or what goes through the gate and so opens transactions of its own."""

    def declare(perform: Perform) -> Kind:
        return Kind(_name(perform), title, perform, rhythm, settle, attempts_max, at_once, close)

    return declare


def _name(perform: Any) -> str:
    """The room and the verb, as in ``messages.dispatch``; renaming either would orphan what waits."""
    return f"{perform.__module__.split('.')[2]}.{perform.__name__}"


@cache
def kinds() -> dict[str, Kind]:
    return {one.name: one for one in _walked()}


def title_of(kind: str) -> str:
    """A kind that this version no longer has is called by its name."""
    found = kinds().get(kind)
    return str(found.title) if found else kind


def _walked() -> Iterator[Kind]:
    for config in apps.get_app_configs():
        if not config.name.startswith("taizhang."):
            continue
        try:
            folder = import_module(f"{config.name}.jobs")
        except ModuleNotFoundError:
            continue
        for info in pkgutil.iter_modules(folder.__path__):
            module = import_module(f"{folder.__name__}.{info.name}")
            yield from (
                value
                for value in vars(module).values()
                if isinstance(value, Kind) and getattr(value.perform, "__module__", "") == module.__name__
            )
