"""The pages of all rules (规则手册), generated: one a rule, named by its code, and an index."""

from collections.abc import Iterator

from taizhang.review.catalogue import everything
from taizhang.review.families import FAMILIES
from taizhang.review.reports.labels import as_written, dimension_label, family_label, severity_label
from taizhang.review.rule import Declared

MADE_BY = "由 `bin/taizhang rule --write docs/rules` 从规则源码生成，请勿手改。"


def rule_pages() -> dict[str, str]:
    """File name → Markdown; the same rules give the same bytes."""
    pages = {f"{one.code}.md": page_of(one) for one in everything()}
    return {"README.md": "\n".join(index()) + "\n", **pages}


def page_of(rule: Declared) -> str:
    _title, _, rest = rule.page.partition("\n")
    return f"# {rule.code} {rule.title}\n\n{facts(rule)}\n{rest.rstrip()}\n\n---\n{MADE_BY}[全部规则](README.md)\n"


def facts(rule: Declared) -> str:
    """必改 · 用语 · 准确性 · `jiezhi-confused`"""
    severity, dimension = (
        severity_label(rule.severity, as_written),
        dimension_label(rule.dimension, as_written),
    )
    return f"{severity} · {family_label(rule.family, as_written)} · {dimension} · `{rule.name}`"


def index() -> Iterator[str]:
    yield f"# 审核规则\n\n共 {len(everything())} 条。{MADE_BY}"
    for name, letter in FAMILIES.items():
        rules = [one for one in everything() if one.family == name]
        if rules:
            yield f"\n## {letter} {family_label(name, as_written)}\n\n| 代码 | 查什么 | 轻重 | 维度 |\n|---|---|---|---|"
        for one in rules:
            severity = severity_label(one.severity, as_written)
            dimension = dimension_label(one.dimension, as_written)
            yield f"| [{one.code}]({one.code}.md) | {one.title} | {severity} | {dimension} |"
