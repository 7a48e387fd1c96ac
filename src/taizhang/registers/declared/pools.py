"""培育库:enterprises on their way into a tier, with stages and what holds them up (拟进规、高企培育)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.fields import Choice, Day, Reference, Text
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Check, Register, Seed, Spell, Stage

POOLS = (
    ("拟进规", "进规培育库", "小升规", "规上培育"),
    ("高新技术企业", "高企", "高企培育库"),
    ("科技型中小企业", "科小"),
    ("专精特新中小企业", "专精特新"),
    ("瞪羚企业", "瞪羚"),
)
IN_POOL = When("standing", "entered_on", "left_on")


def left_without_reason(values: Mapping[str, Any]) -> str:
    return _("出库要写明原因") if values["left_on"] and not values["left_why"] else ""


REGISTER = Register(
    name="pools",
    title=gettext_lazy("培育库"),
    one=gettext_lazy("培育企业"),
    counted=gettext_lazy("家"),
    fields=(
        Reference(
            "enterprise",
            gettext_lazy("企业"),
            ("企业名称", "单位名称"),
            register="enterprises",
            is_required=True,
        ),
        Choice(
            "pool", gettext_lazy("哪个库"), ("培育库", "类别", "培育方向"), options=POOLS, is_required=True
        ),
        Day("entered_on", gettext_lazy("入库日期"), ("入库时间", "纳入培育日期"), is_required=True),
        Day("coached_on", gettext_lazy("开始辅导日期"), ("辅导时间", "走访日期")),
        Day("applied_on", gettext_lazy("申报日期"), ("申报时间", "提交材料日期")),
        Day("passed_on", gettext_lazy("认定（入统）日期"), ("认定时间", "入规日期")),
        Text("blocker", gettext_lazy("卡在哪里"), ("存在问题", "堵点", "短板"), is_long=True),
        Text("coach", gettext_lazy("联系服务人"), ("联络员", "包保人员", "服务专员"), length=40),
        Day("left_on", gettext_lazy("出库日期"), ("出库时间", "退出日期")),
        Text("left_why", gettext_lazy("出库原因"), ("退出原因",), length=100),
    ),
    keys=(("enterprise", "pool", "entered_on"),),
    called="enterprise",
    spell=Spell("entered_on", "left_on"),
    stages=(
        Stage(gettext_lazy("入库"), "entered_on"),
        Stage(gettext_lazy("辅导"), "coached_on"),
        Stage(gettext_lazy("申报"), "applied_on"),
        Stage(gettext_lazy("认定"), "passed_on"),
    ),
    checks=(Check(("left_on", "left_why"), left_without_reason),),
    seeds=(
        Seed(
            code="high_tech_pool",
            title=gettext_lazy("高企培育库在库企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("当日在高新技术企业培育库内、没有出库的企业"),
            formula=Formula(
                "pools", IN_POOL, "different", "enterprise", (Condition("pool", "is", "高新技术企业"),)
            ),
        ),
        Seed(
            code="high_tech_applied",
            title=gettext_lazy("当年提交高企申报材料企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("高新技术企业培育库内企业，当年 1 月 1 日至当日提交申报材料的"),
            formula=Formula(
                "pools",
                When("within", "applied_on", span="year"),
                "different",
                "enterprise",
                (Condition("pool", "is", "高新技术企业"),),
            ),
        ),
        Seed(
            code="scale_applied",
            title=gettext_lazy("上年以来申报入规企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("上年 1 月 1 日至当日申报进入规上的企业"),
            formula=Formula(
                "pools",
                When("within", "applied_on", span="since", years_back=1),
                "different",
                "enterprise",
                (Condition("pool", "is", "拟进规"),),
            ),
        ),
    ),
    source="培育对象由主管股室摸排入库；出库须写明原因",
)
