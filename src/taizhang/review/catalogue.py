"""Every rule and every comparison there is, found by walking review.rules (规则目录)."""

import pkgutil
from functools import cache
from importlib import import_module
from typing import TypeVar

from taizhang.review import rules
from taizhang.review.comparing.comparison import Comparison
from taizhang.review.rule import Declared, Rule

D = TypeVar("D", bound=Declared)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Asked of one document. Sorted by code."""
    return _found(Rule)


@cache
def all_comparisons() -> tuple[Comparison, ...]:
    """Asked of a document beside others. Sorted by code."""
    return _found(Comparison)


@cache
def everything() -> tuple[Rule | Comparison, ...]:
    return tuple(sorted((*all_rules(), *all_comparisons()), key=lambda one: one.code))


def rule_named(code: str) -> Rule | Comparison | None:
    return _by_name().get(code.upper()) or _by_name().get(code)


@cache
def _by_name() -> dict[str, Rule | Comparison]:
    return {name: one for one in everything() for name in (one.code, one.name)}


def _found(kind: type[D]) -> tuple[D, ...]:
    walked = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    modules = [import_module(info.name) for info in walked if not info.ispkg]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, kind)]
    own = [one for one in found if one.check.__module__ in {module.__name__ for module in modules}]
    return tuple(sorted({one.code: one for one in own}.values(), key=lambda one: one.code))
