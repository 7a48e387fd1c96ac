"""What is verified besides the journal (核验项目), found by walking the rooms' ``checks`` modules.

A room that keeps rows which the journal does not give back by itself says here how they are held against it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.utils.functional import Promise

Faults = Callable[[], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Check:
    """``faults`` reads everything anew and gives one sentence for each defect."""

    title: str | Promise
    faults: Faults


def check(*, title: str | Promise) -> Callable[[Faults], Check]:
    return lambda faults: Check(title, faults)


@cache
def checks() -> tuple[Check, ...]:
    """In the order of the rooms."""
    return tuple(_walked())


def _walked() -> Iterator[Check]:
    for config in apps.get_app_configs():
        if config.name.startswith("taizhang.") and find_spec(f"{config.name}.checks"):
            found = vars(import_module(f"{config.name}.checks")).values()
            yield from (one for one in found if isinstance(one, Check))
