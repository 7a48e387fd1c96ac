"""Every rule there is, found by walking review.rules (规则目录)."""

import pkgutil
from functools import cache
from importlib import import_module

from taizhang.review import rules
from taizhang.review.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Sorted by code."""
    walked = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    modules = [import_module(info.name) for info in walked if not info.ispkg]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]
    own = [one for one in found if one.check.__module__ in {module.__name__ for module in modules}]
    return tuple(sorted({one.code: one for one in own}.values(), key=lambda one: one.code))


def rule_named(code: str) -> Rule | None:
    return next((one for one in all_rules() if one.code == code.upper() or one.name == code), None)
