"""招商签约:what investors signed for, and whether it became a project (签约、履约)."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.fields import Amount, Choice, Day, Reference, Text
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Register, Seed, Spell

SIGNED = When("standing", "signed_on", "ended_on")

REGISTER = Register(
    name="contracts",
    title=gettext_lazy("招商签约"),
    one=gettext_lazy("签约项目"),
    counted=gettext_lazy("个"),
    fields=(
        Text("name", gettext_lazy("签约项目名称"), ("项目名称", "项目"), is_required=True),
        Text("investor", gettext_lazy("投资方"), ("投资主体", "客商", "签约企业"), length=100),
        Text("origin", gettext_lazy("投资方所在地"), ("来源地",), length=60),
        Amount("amount", gettext_lazy("协议投资额"), ("协议金额", "签约金额", "投资额"), unit="万元"),
        Amount("foreign", gettext_lazy("其中外资"), ("外资",), unit="万美元"),
        Choice(
            "kind",
            gettext_lazy("协议类型"),
            ("协议性质",),
            options=(("正式合同", "合同", "正式协议"), ("框架协议", "意向协议", "意向"), ("备忘录",)),
        ),
        Day("signed_on", gettext_lazy("签约日期"), ("签约时间",), is_required=True),
        Reference("project", gettext_lazy("转化的项目"), ("落地项目", "对应项目"), register="projects"),
        Day("ended_on", gettext_lazy("解约日期"), ("终止日期", "解除日期")),
        Text("remark", gettext_lazy("备注"), ("说明", "进展"), is_long=True),
    ),
    keys=(("name", "signed_on"),),
    called="name",
    spell=Spell("signed_on", "ended_on"),
    seeds=(
        Seed(
            code="contracts",
            title=gettext_lazy("招商签约项目数"),
            unit=gettext_lazy("个"),
            definition=gettext_lazy("截至当日签订正式合同或框架协议、没有解约的项目"),
            formula=Formula("contracts", SIGNED, where=(Condition("kind", "is_not", "备忘录"),)),
        ),
        Seed(
            code="contracts_landed",
            title=gettext_lazy("签约项目转化率"),
            unit="%",
            places=1,
            is_share=True,
            definition=gettext_lazy("签约项目中已转化为在册投资项目的比例"),
            formula=Formula("contracts", SIGNED, where=(Condition("project", "present"),)),
            per=Formula("contracts", SIGNED),
        ),
    ),
    source="履约率、开工率、资金到位率分别由投资项目底账数出",
)
