"""Every noun of the interface (资源目录), found by walking ``resources``, in the order in which people meet them."""

import pkgutil
from functools import cache
from importlib import import_module

from django.db.models import Model

from taizhang.api import resources
from taizhang.api.resource import Resource
from taizhang.bureau.tokens.rooms import ROOMS


@cache
def all_resources() -> tuple[Resource, ...]:
    found = [
        value
        for info in pkgutil.iter_modules(resources.__path__)
        for value in vars(import_module(f"{resources.__name__}.{info.name}")).values()
        if isinstance(value, Resource)
    ]
    order = list(ROOMS)
    return tuple(
        sorted(found, key=lambda one: (order.index(one.noun) if one.noun in order else len(order), one.noun))
    )


@cache
def by_model() -> dict[type[Model], Resource]:
    return {one.model: one for one in all_resources()}


def rooms() -> list[str]:
    """The nouns to which a token may be limited."""
    return [one.noun for one in all_resources()]
