"""研发费用报表:what an enterprise spent on research in a period (当期、累计)."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.fields import Amount, Text, Whole
from taizhang.registers.declaring.formulas import Formula, When
from taizhang.registers.declaring.register import Register, Seed, Spell
from taizhang.registers.declaring.returns import RETURNED, SINCE_JANUARY

REGISTER = Register(
    name="research",
    title=gettext_lazy("研发费用报表"),
    one=gettext_lazy("报表"),
    counted=gettext_lazy("条"),
    fields=(
        *RETURNED,
        Amount(
            "spending",
            gettext_lazy("研发费用"),
            ("研究开发费用", "研发费用合计", "研发投入"),
            unit="万元",
            is_required=True,
        ),
        Amount("income", gettext_lazy("营业收入"), ("主营业务收入", "销售收入"), unit="万元"),
        Whole("researchers", gettext_lazy("研发人员"), ("研发人员数", "科技人员"), unit="人"),
        Whole("staff", gettext_lazy("从业人员"), ("职工总数", "从业人员数"), unit="人"),
        Text("remark", gettext_lazy("备注"), ("说明",), is_long=True),
    ),
    keys=(("enterprise", "period", "basis"),),
    called="enterprise",
    spell=Spell("period"),
    seeds=(
        Seed(
            code="research_spending",
            title=gettext_lazy("规上工业企业研发费用"),
            unit=gettext_lazy("亿元"),
            places=2,
            definition=gettext_lazy("当年 1 月至当月企业填报的研发费用累计数之和"),
            formula=Formula(
                "research", When("period", "period"), "sum", "spending", (SINCE_JANUARY,), power=-4
            ),
        ),
    ),
    source="研发费用按统计报表口径填报（107-1、107-2 表），年报与月报分列",
)
