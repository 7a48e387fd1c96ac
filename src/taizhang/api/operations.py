"""All operations (操作目录): one for each transition and creation of the house; a new one appears by being declared."""

import pkgutil
from functools import cache
from importlib import import_module

from taizhang.api import composed
from taizhang.api.facts.reading import Unsendable
from taizhang.api.operation import Act, Operation, operation_of
from taizhang.api.withheld import WITHHELD
from taizhang.bureau.journal.catalogue import creations, transitions


@cache
def composed_operations() -> dict[str, Operation]:
    found = [
        value
        for info in pkgutil.iter_modules(composed.__path__)
        for value in vars(import_module(f"{composed.__name__}.{info.name}")).values()
        if isinstance(value, Operation)
    ]
    return {one.act.name: one for one in found}


@cache
def offered() -> tuple[tuple[Operation, ...], tuple[str, ...]]:
    """The operations, and why others that are neither composed nor withheld cannot be made: a test wants none."""
    done: list[Operation] = []
    missing: list[str] = []
    acts: tuple[Act, ...] = (*transitions(), *creations())
    for act in acts:
        if act.name in WITHHELD:
            continue
        try:
            done.append(composed_operations().get(act.name) or operation_of(act))
        except Unsendable as why:
            missing.append(f"{act.name}: {why}")
    return tuple(done), tuple(missing)


def operations() -> tuple[Operation, ...]:
    return offered()[0]
