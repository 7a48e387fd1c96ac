"""What the rules say of themselves (规则说明), from the same source as docs/rules, in the language of the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from taizhang.review.catalogue import everything, rule_named
from taizhang.review.families import FAMILIES
from taizhang.review.reports.labels import dimension_label, family_label, severity_label
from taizhang.review.rule import Declared


@dataclass(frozen=True, slots=True)
class RulePage:
    """``text`` is Markdown without the title; ``severity`` the word for programs, the labels those for people."""

    code: str
    title: str
    name: str
    severity: str
    severity_label: str
    family_label: str
    dimension_label: str
    text: str


@dataclass(frozen=True, slots=True)
class Family:
    letter: str
    label: str
    rules: Sequence[RulePage]


def rule_page(code: str) -> RulePage | None:
    rule = rule_named(code)
    return _page(rule) if rule else None


def families() -> Sequence[Family]:
    """All rules in the order of their codes, by family; families without rules are left out."""
    made = [
        Family(
            letter, family_label(name, gettext), [_page(one) for one in everything() if one.family == name]
        )
        for name, letter in FAMILIES.items()
    ]
    return [one for one in made if one.rules]


def _page(rule: Declared) -> RulePage:
    return RulePage(
        code=rule.code,
        title=rule.title,
        name=rule.name,
        severity=str(rule.severity),
        severity_label=severity_label(rule.severity, gettext),
        family_label=family_label(rule.family, gettext),
        dimension_label=dimension_label(rule.dimension, gettext),
        text=rule.page.partition("\n")[2].strip(),
    )
