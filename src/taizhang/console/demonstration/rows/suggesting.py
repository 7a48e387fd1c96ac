"""Bands, conditions and templates: samples of the declarations, taken over, and a template that the unit has filled in."""

from typing import Any

from taizhang.console.demonstration.rows.dice import Row
from taizhang.registers.catalogue import registers

OWN = "本县"
# Name, what it runs from, months, who answers for it, proof.
STEPS = (
    ("供地", "签约", 2, "自然资源和规划局", "出让合同"),
    ("办证开工", "上一阶段", 3, "行政审批局", "施工许可证"),
    ("主体完工", "开工", 10, "住房和城乡建设局", "主体验收记录"),
    ("竣工验收", "上一阶段", 2, "住房和城乡建设局", "竣工验收备案表"),
    ("投产入库", "竣工", 3, "科学技术和经济信息化局", "统计部门入库通知"),
)


def sample(register: str, *names: str) -> list[Row]:
    found = [one for one in registers()[register].samples if one.name in names]
    return [dict(row) for one in found for row in one.rows]


def steps() -> list[Row]:
    """26211 stays empty until somebody fills it in; projects are driven by the unit's own."""
    return [*sample("steps", "five", "anqing", "links"), *(_own(n, *one) for n, one in enumerate(STEPS, 1))]


def _own(place: int, name: str, begins: str, months: int, office: str, proof: str) -> Row:
    said: dict[str, Any] = {"label": f"{OWN}-{place}", "template": OWN, "place": place, "name": name}
    limit = {"begins": begins, "length": months, "length_unit": "月"}
    return {**said, **limit, "office": office, "proof": proof}
