"""What a comparison finds (矛盾), and every comparison and statement that a room declares, found by walking its folders.

A room that states values of indicators adds ``statements/<place>.py`` with a function ``stated(unit, since)``; one that knows
another way in which things may disagree adds ``comparisons/<what>.py`` with ``TITLE`` and a function ``compared(unit, on)``.
"""

import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import import_module
from types import ModuleType

from django.apps import apps

from taizhang.bureau.organizations.models import Organization


@dataclass(frozen=True)
class Side:
    """Where something is said, what, and the address where people see it."""

    place: str
    value: str
    address: str = ""

    def plain(self) -> list[str]:
        return [self.place, self.value, self.address]


@dataclass(frozen=True)
class Contradiction:
    """``key`` names it within its kind and its unit, and stays the same while the values change."""

    owner: Organization
    key: str
    subject: str
    sides: tuple[Side, ...]

    def plain(self) -> list[list[str]]:
        return [side.plain() for side in self.sides]


@dataclass(frozen=True)
class Statement:
    """A value of an indicator of a day, as somebody states it. ``explained``: the counted value from which it was said,
    with a reason, why it differs; while that is counted still there is nothing to ask.
    """

    code: str
    on: date
    unit: str
    value: Decimal
    side: Side
    explained: str = ""


def comparisons() -> dict[str, ModuleType]:
    """By name: that of the file."""
    return {one.__name__.rpartition(".")[2]: one for one in _walked("comparisons")}


def statements() -> list[ModuleType]:
    return list(_walked("statements"))


@cache
def _walked(folder: str) -> tuple[ModuleType, ...]:
    return tuple(_modules(folder))


def _modules(folder: str) -> Iterator[ModuleType]:
    for config in apps.get_app_configs():
        if not config.name.startswith("taizhang."):
            continue
        try:
            found = import_module(f"{config.name}.{folder}")
        except ModuleNotFoundError:
            continue
        for info in pkgutil.iter_modules(found.__path__):
            yield import_module(f"{found.__name__}.{info.name}")


def title_of(kind: str) -> str:
    """A kind that this version no longer has is called by its name."""
    found = comparisons().get(kind)
    return str(found.TITLE) if found else kind
