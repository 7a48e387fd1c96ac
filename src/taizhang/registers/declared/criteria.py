"""培育条件:what an enterprise must reach to be suggested for a pool, with the source of each threshold (门槛)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.declared.pools import POOLS
from taizhang.registers.declaring.checks import in_order
from taizhang.registers.declaring.fields import Amount, Choice, Day, Text
from taizhang.registers.declaring.register import Check, Register, Sample, Spell

INCOME, RUNNING, SHARE, RESEARCHERS, STAFF, AGE = (
    "上年营业收入",
    "本年累计营业收入",
    "研发费用占营业收入",
    "研发人员占从业人员",
    "从业人员",
    "成立年限",
)
MEASURES = ((INCOME,), (RUNNING,), (SHARE,), (RESEARCHERS,), (STAFF,), (AGE,))
SCALE = "国家统计局 2011 年起口径：年主营业务收入 2000 万元及以上的工业法人单位"
HIGH_TECH = "国科发火〔2016〕32 号，高新技术企业认定管理办法第十一条"
SMALL = "国科发政〔2017〕115 号，科技型中小企业评价办法"


def without_limit(values: Mapping[str, Any]) -> str:
    if values["measure"] and values["least"] is None and values["most"] is None:
        return _("条件要写明不低于或不高于多少")
    return ""


def turned_round(values: Mapping[str, Any]) -> str:
    least, most = values["least"], values["most"]
    return _("上限小于下限") if least is not None and most is not None and most < least else ""


def _one(pool: str, name: str, measure: str, basis: str, **limits: str) -> dict[str, Any]:
    said = {key: Decimal(value) for key, value in limits.items()}
    return {"pool": pool, "name": name, "measure": measure, "basis": basis, **said}


REGISTER = Register(
    name="criteria",
    title=gettext_lazy("培育条件"),
    one=gettext_lazy("条件"),
    counted=gettext_lazy("条"),
    fields=(
        Choice("pool", gettext_lazy("哪个库"), ("培育库", "类别"), options=POOLS, is_required=True),
        Text("name", gettext_lazy("条件名称"), ("条件",), length=60, is_required=True),
        Choice("measure", gettext_lazy("看什么数"), ("数据项", "指标"), options=MEASURES, is_required=True),
        Amount(
            "least",
            gettext_lazy("不低于"),
            ("下限",),
            unit="",
            note=gettext_lazy("含本数；收入以万元、占比以 % 计"),
        ),
        Amount("most", gettext_lazy("不高于"), ("上限",), unit="", note=gettext_lazy("含本数")),
        Amount(
            "income_above",
            gettext_lazy("适用：上年营业收入超过"),
            unit="万元",
            note=gettext_lazy("不含本数；门槛随收入分档时填"),
        ),
        Amount(
            "income_up_to",
            gettext_lazy("适用：上年营业收入不超过"),
            unit="万元",
            note=gettext_lazy("含本数"),
        ),
        Day("from_day", gettext_lazy("启用日期"), ("启用时间",)),
        Day("until_day", gettext_lazy("停用日期"), ("停用时间",)),
        Text("basis", gettext_lazy("依据"), ("出处", "文件"), is_required=True),
    ),
    keys=(("pool", "name"),),
    called="name",
    spell=Spell("from_day", "until_day"),
    checks=(
        Check(("least", "most"), without_limit),
        Check(("least", "most"), turned_round),
        in_order("from_day", "until_day", gettext_lazy("停用日期早于启用日期")),
    ),
    samples=(
        Sample(
            "national",
            gettext_lazy("国家口径中报表能判断的条件"),
            gettext_lazy(
                "规上工业、高新技术企业、科技型中小企业；知识产权、安全环保等报表里没有的条件另行核实"
            ),
            (
                _one("拟进规", "主营收入达到规上门槛", INCOME, SCALE, least="2000"),
                _one("高新技术企业", "成立一年以上", AGE, HIGH_TECH, least="1"),
                _one("高新技术企业", "科技人员占比", RESEARCHERS, HIGH_TECH, least="10"),
                _one(
                    "高新技术企业",
                    "研发占比（收入5000万元以下）",
                    SHARE,
                    HIGH_TECH,
                    least="5",
                    income_up_to="5000",
                ),
                _one(
                    "高新技术企业",
                    "研发占比（收入5000万元至2亿元）",
                    SHARE,
                    HIGH_TECH,
                    least="4",
                    income_above="5000",
                    income_up_to="20000",
                ),
                _one(
                    "高新技术企业",
                    "研发占比（收入2亿元以上）",
                    SHARE,
                    HIGH_TECH,
                    least="3",
                    income_above="20000",
                ),
                _one("科技型中小企业", "职工不超过500人", STAFF, SMALL, most="500"),
                _one("科技型中小企业", "年销售收入不超过2亿元", INCOME, SMALL, most="20000"),
            ),
        ),
    ),
    source="各级门槛有变就改这里；改前的一版留存，当时按哪一版推荐可查",
)
