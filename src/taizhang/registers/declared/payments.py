"""惠企资金兑付:which policy paid what to whom, without application or on one (免申即享、申报)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.checks import in_order
from taizhang.registers.declaring.fields import Amount, Choice, Day, Reference, Text
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Check, Register, Seed, Spell

KINDS = (("免申即享", "免申即享类", "免申报"), ("申报", "申报类", "申请兑付", "申报审核"))
LEVELS = (
    ("国家级", "国家", "中央"),
    ("省级", "省"),
    ("市级", "市"),
    ("县级", "县（市、区）级", "区级", "本级"),
)
PAID = When("within", "paid_on", span="year")


def needless_application(values: Mapping[str, Any]) -> str:
    return (
        _("免申即享的项目填了申报日期，请核对")
        if values["kind"] == "免申即享" and values["applied_on"]
        else ""
    )


REGISTER = Register(
    name="payments",
    title=gettext_lazy("惠企资金兑付"),
    one=gettext_lazy("兑付"),
    counted=gettext_lazy("笔"),
    fields=(
        Text("policy", gettext_lazy("政策项目"), ("政策名称", "奖补项目", "资金项目"), is_required=True),
        Text("document", gettext_lazy("政策文号"), ("文号", "依据文件"), length=80),
        Choice("level", gettext_lazy("资金级次"), ("资金来源", "级次"), options=LEVELS),
        Choice("kind", gettext_lazy("兑付方式"), ("方式", "兑现方式"), options=KINDS, is_required=True),
        Reference(
            "enterprise",
            gettext_lazy("企业"),
            ("企业名称", "单位名称", "收款单位"),
            register="enterprises",
            is_required=True,
        ),
        Amount(
            "amount",
            gettext_lazy("兑付金额"),
            ("金额", "奖补金额", "拨付金额"),
            unit="万元",
            is_required=True,
        ),
        Day("applied_on", gettext_lazy("申报日期"), ("申请日期",)),
        Day("due_on", gettext_lazy("应兑付日期"), ("承诺兑付日期",)),
        Day("paid_on", gettext_lazy("兑付日期"), ("拨付日期", "到账日期", "拨付时间")),
        Text("remark", gettext_lazy("备注"), ("说明",), is_long=True),
    ),
    keys=(("policy", "enterprise", "paid_on", "amount"), ("policy", "enterprise", "applied_on", "amount")),
    called="policy",
    spell=Spell("paid_on"),
    checks=(
        in_order("applied_on", "paid_on", gettext_lazy("兑付日期早于申报日期")),
        Check(("kind", "applied_on"), needless_application, is_question=True),
    ),
    seeds=(
        Seed(
            code="policy_paid",
            title=gettext_lazy("当年兑付政策奖励资金"),
            unit=gettext_lazy("万元"),
            places=2,
            definition=gettext_lazy("当年 1 月 1 日至当日已拨付到企业的各级政策奖励资金"),
            formula=Formula("payments", PAID, "sum", "amount"),
        ),
        Seed(
            code="policy_paid_unasked",
            title=gettext_lazy("免申即享资金占比"),
            unit="%",
            places=1,
            is_share=True,
            definition=gettext_lazy("当年已兑付资金中以免申即享方式兑付的比例"),
            formula=Formula("payments", PAID, "sum", "amount", (Condition("kind", "is", "免申即享"),)),
            per=Formula("payments", PAID, "sum", "amount"),
        ),
    ),
    source="政策项目 × 企业逐笔登记；免申即享与申报两类分列",
)
