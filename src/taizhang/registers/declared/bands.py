"""投资档次:what “亿元以上” means, with each end told to be in or out (含、不含)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.checks import in_order
from taizhang.registers.declaring.fields import Amount, Day, Text, YesNo
from taizhang.registers.declaring.register import Check, Register, Sample, Spell

USUAL = gettext_lazy("常用：按总投资，含下限；各地口径不一，以本单位文件为准")
HUNDRED_MILLION = Decimal(10_000)


def without_ends(values: Mapping[str, Any]) -> str:
    if values["name"] and values["low"] is None and values["high"] is None:
        return _("档次至少要有一端")
    return ""


def inclusion_untold(values: Mapping[str, Any]) -> str:
    for end, told, said in (("low", "low_in", _("下限")), ("high", "high_in", _("上限"))):
        if values[end] is not None and values[told] is None:
            return _("写了%(end)s，要写明含不含") % {"end": said}
    return ""


def turned_round(values: Mapping[str, Any]) -> str:
    low, high = values["low"], values["high"]
    return _("上限小于下限") if low is not None and high is not None and high < low else ""


def _from(name: str, hundred_millions: str) -> dict[str, Any]:
    """A band without upper end that contains its lower one."""
    return {"name": name, "low": Decimal(hundred_millions) * HUNDRED_MILLION, "low_in": True}


def _between(name: str, low: str, high: str) -> dict[str, Any]:
    return _from(name, low) | {"high": Decimal(high) * HUNDRED_MILLION, "high_in": False}


REGISTER = Register(
    name="bands",
    title=gettext_lazy("投资档次"),
    one=gettext_lazy("档次"),
    counted=gettext_lazy("档"),
    fields=(
        Text("name", gettext_lazy("档次名称"), ("档次", "分档"), length=60, is_required=True),
        Amount("low", gettext_lazy("下限"), ("最低",), unit="万元"),
        YesNo("low_in", gettext_lazy("含下限"), ("下限是否包含",)),
        Amount("high", gettext_lazy("上限"), ("最高",), unit="万元"),
        YesNo("high_in", gettext_lazy("含上限"), ("上限是否包含",)),
        Day("from_day", gettext_lazy("启用日期"), ("启用时间",)),
        Day("until_day", gettext_lazy("停用日期"), ("停用时间",)),
        Text("basis", gettext_lazy("依据"), ("出处",)),
    ),
    keys=(("name",),),
    called="name",
    spell=Spell("from_day", "until_day"),
    checks=(
        Check(("low", "high"), without_ends),
        Check(("low_in", "high_in"), inclusion_untold),
        Check(("low", "high"), turned_round),
        in_order("from_day", "until_day", gettext_lazy("停用日期早于启用日期")),
    ),
    samples=(
        Sample(
            "open",
            gettext_lazy("含下限、不设上限（互相包含）"),
            USUAL,
            (
                _from("5000万元以上", "0.5"),
                _from("亿元以上", "1"),
                _from("10亿元以上", "10"),
                _from("30亿元以上", "30"),
            ),
        ),
        Sample(
            "apart",
            gettext_lazy("含下限、不含上限（互不相交）"),
            USUAL,
            (
                _between("1亿元（含）至10亿元（不含）", "1", "10"),
                _between("10亿元（含）至30亿元（不含）", "10", "30"),
                _from("30亿元（含）以上", "30"),
            ),
        ),
    ),
    source="同是“亿元以上”，通报里有的含 1 亿元、有的不含，有的各档相加等于总数、有的不等：先写明再计数",
)
