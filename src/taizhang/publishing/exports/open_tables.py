"""The figures and the findings of a bulletin as tables (开放数据表格): a row each, headings always in Chinese."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from taizhang.publishing.bulletins.queries import Published
from taizhang.publishing.bulletins.shown import figures_of, findings_of
from taizhang.publishing.exports.listing import Heading, Listing

WIDTH = 12
FIGURES = {
    "number": "序号",
    "text": "文中数据",
    "title": "指标",
    "wording": "口径",
    "source": "来源",
    "code": "指标代码",
    "value": "数值",
    "unit": "单位",
    "on": "截至日期",
    "base": "比较基数",
    "change": "变化",
    "is_points": "变化的单位",
    "counted_by": "统计单位",
    "rows": "行数",
    "digest": "行的校验码",
    "receipt": "凭据号",
    "start": "起",
    "end": "止",
}
FINDINGS = {
    "number": "编号",
    "key": "跨通报标识",
    "heading": "问题",
    "text": "通报中的表述",
    "standing": "整改状态",
    "measures": "措施数",
    "done": "完成数",
}
NUMBERS = ("value", "base", "change")
SOURCES = {"indicator": "业务底账指标", "ledger": "整改台账计数", "cited": "引用"}


def figures_listing(bulletin: Published) -> Listing:
    return _listing(f"{bulletin.title}-数字", FIGURES, map(_figure, figures_of(bulletin.slug)))


def findings_listing(bulletin: Published) -> Listing:
    return _listing(f"{bulletin.title}-问题", FINDINGS, findings_of(bulletin.slug))


def _figure(one: Mapping[str, Any]) -> dict[str, Any]:
    """Exact numbers as numbers: a minus before one of them is no formula."""
    numbers = {name: Decimal(one[name]) if one[name] else None for name in NUMBERS}
    measured = ("百分点" if one["is_points"] else "%") if one["change"] else None
    return {**one, **numbers, "is_points": measured, "source": SOURCES[one["source"]]}


def _listing(title: str, columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]) -> Listing:
    """No line says who took it: everybody may."""
    cells: list[Sequence[Any]] = [[one[name] for name in columns] for one in rows]
    return Listing(title, [Heading(name, WIDTH) for name in columns.values()], cells, trace="")
