"""向上争取:programmes of superiors for which enterprises applied, and what came of it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.declared.payments import LEVELS
from taizhang.registers.declaring.fields import Amount, Choice, Day, Reference, Text
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Check, Register, Seed, Spell, Stage

THIS_YEAR = When("within", "applied_on", span="year")


def outcome_without_day(values: Mapping[str, Any]) -> str:
    return _("有结果要写明结果日期") if values["outcome"] and not values["decided_on"] else ""


REGISTER = Register(
    name="applications",
    title=gettext_lazy("向上争取"),
    one=gettext_lazy("申报"),
    counted=gettext_lazy("项"),
    fields=(
        Text(
            "programme",
            gettext_lazy("申报项目类别"),
            ("专项名称", "计划类别", "资金名称", "项目类别"),
            is_required=True,
        ),
        Choice("level", gettext_lazy("级别"), ("申报级别",), options=LEVELS, is_required=True),
        Reference(
            "enterprise",
            gettext_lazy("申报单位"),
            ("企业名称", "单位名称", "申报企业"),
            register="enterprises",
            is_required=True,
        ),
        Text("subject", gettext_lazy("项目名称"), ("申报项目", "课题名称"), is_required=True),
        Day(
            "applied_on",
            gettext_lazy("推荐（申报）日期"),
            ("申报日期", "申报时间", "推荐日期"),
            is_required=True,
        ),
        Choice(
            "outcome",
            gettext_lazy("结果"),
            ("申报结果", "立项情况"),
            options=(("立项", "已立项", "批准", "获批"), ("未立项", "落选", "未获批"), ("撤回",)),
        ),
        Day("decided_on", gettext_lazy("结果日期"), ("立项日期", "批复日期")),
        Amount("asked", gettext_lazy("申请资金"), ("申报资金", "申请金额"), unit="万元"),
        Amount("granted", gettext_lazy("争取资金"), ("到位资金", "批复资金", "支持资金"), unit="万元"),
        Text("remark", gettext_lazy("备注"), ("说明",), is_long=True),
    ),
    keys=(("programme", "enterprise", "subject"),),
    called="subject",
    spell=Spell("applied_on"),
    stages=(Stage(gettext_lazy("推荐"), "applied_on"), Stage(gettext_lazy("结果"), "decided_on")),
    checks=(Check(("outcome", "decided_on"), outcome_without_day),),
    seeds=(
        Seed(
            code="applied_for",
            title=gettext_lazy("当年推荐申报科技项目企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("当年 1 月 1 日至当日向上推荐申报项目的企业，同一企业只计一次"),
            formula=Formula("applications", THIS_YEAR, "different", "enterprise"),
        ),
        Seed(
            code="granted",
            title=gettext_lazy("当年争取上级资金"),
            unit=gettext_lazy("万元"),
            places=2,
            definition=gettext_lazy("结果日期在当年 1 月 1 日至当日的立项项目所获资金"),
            formula=Formula(
                "applications",
                When("within", "decided_on", span="year"),
                "sum",
                "granted",
                (Condition("outcome", "is", "立项"),),
            ),
        ),
    ),
    source="以推荐函和立项文件为准；一家企业一个项目一行",
)
