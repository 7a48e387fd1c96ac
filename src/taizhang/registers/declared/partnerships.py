"""产学研合作:which enterprise works with which school or institute, on what, from when to when."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.fields import Amount, Choice, Day, Reference, Text
from taizhang.registers.declaring.formulas import Formula, When
from taizhang.registers.declaring.register import Register, Seed, Spell

REGISTER = Register(
    name="partnerships",
    title=gettext_lazy("产学研合作"),
    one=gettext_lazy("合作"),
    counted=gettext_lazy("项"),
    fields=(
        Reference(
            "enterprise",
            gettext_lazy("企业"),
            ("企业名称", "单位名称"),
            register="enterprises",
            is_required=True,
        ),
        Text(
            "partner",
            gettext_lazy("合作单位"),
            ("高校院所", "高校", "科研院所", "合作高校"),
            length=100,
            is_required=True,
        ),
        Text("subject", gettext_lazy("合作内容"), ("项目名称", "合作项目", "技术需求"), is_required=True),
        Choice(
            "form",
            gettext_lazy("合作方式"),
            ("合作形式",),
            options=(
                ("共建平台",),
                ("委托开发",),
                ("技术转让", "成果转化"),
                ("联合攻关", "联合研发"),
                ("其他",),
            ),
        ),
        Amount("amount", gettext_lazy("合同金额"), ("金额", "技术合同额"), unit="万元"),
        Day("signed_on", gettext_lazy("签约日期"), ("签订日期", "合作时间", "签约时间"), is_required=True),
        Day("until_day", gettext_lazy("到期日期"), ("合作期限", "截止日期")),
        Text("result", gettext_lazy("进展和成果"), ("成果", "进展"), is_long=True),
    ),
    keys=(("enterprise", "partner", "subject"),),
    called="subject",
    spell=Spell("signed_on", "until_day"),
    seeds=(
        Seed(
            code="partnerships",
            title=gettext_lazy("开展产学研合作企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("当日有在有效期内的产学研合作协议的企业，同一企业只计一次"),
            formula=Formula(
                "partnerships", When("standing", "signed_on", "until_day"), "different", "enterprise"
            ),
        ),
    ),
    source="以签订的协议、合同为准，一项合作一行",
)
