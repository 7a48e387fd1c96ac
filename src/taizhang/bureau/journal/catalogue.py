"""Every transition and every event there is, found by walking the rooms' actions."""

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from django.apps import apps

from taizhang.bureau.journal.creation import Creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Transition


@cache
def action_modules() -> tuple[ModuleType, ...]:
    """One module per action, in the order of the rooms."""
    packages = [
        f"{config.name}.actions" for config in apps.get_app_configs() if config.name.startswith("taizhang.")
    ]
    found: list[ModuleType] = []
    for package in packages:
        try:
            walked = import_module(package)
        except ModuleNotFoundError:
            continue
        found += [import_module(f"{package}.{info.name}") for info in pkgutil.iter_modules(walked.__path__)]
    return tuple(found)


@cache
def transitions() -> tuple[Transition[Any, ...], ...]:
    return tuple(
        value
        for module in action_modules()
        for value in vars(module).values()
        if isinstance(value, Transition) and value.perform.__module__ == module.__name__
    )


@cache
def creations() -> tuple[Creation[Any, ..., Any], ...]:
    return tuple(
        value
        for module in action_modules()
        for value in vars(module).values()
        if isinstance(value, Creation) and value.perform.__module__ == module.__name__
    )


@cache
def events() -> dict[str, type[Event]]:
    """Beside their actions or shared by several: what further events are made of is none itself."""
    action_modules()
    ours = (one for one in _made_of(Event) if one.__module__.startswith("taizhang."))
    return {one.name(): one for one in ours if not one.__subclasses__()}


def _made_of(base: type[Event]) -> Iterator[type[Event]]:
    for one in base.__subclasses__():
        yield one
        yield from _made_of(one)
