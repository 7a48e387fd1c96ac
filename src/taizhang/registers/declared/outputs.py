"""产值报表:what an enterprise produced in a month, and since January, told apart (当月、累计)."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.fields import Amount, Text
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Register, Seed, Spell
from taizhang.registers.declaring.returns import RETURNED, SINCE_JANUARY

REGISTER = Register(
    name="outputs",
    title=gettext_lazy("产值报表"),
    one=gettext_lazy("报表"),
    counted=gettext_lazy("条"),
    fields=(
        *RETURNED,
        Amount("output", gettext_lazy("工业总产值"), ("总产值", "产值"), unit="万元", is_required=True),
        Amount("income", gettext_lazy("营业收入"), ("主营业务收入", "销售收入"), unit="万元"),
        Amount("tax", gettext_lazy("入库税金"), ("税金", "税收"), unit="万元"),
        Text("remark", gettext_lazy("备注"), ("说明",), is_long=True),
    ),
    keys=(("enterprise", "period", "basis"),),
    called="enterprise",
    spell=Spell("period"),
    seeds=(
        Seed(
            code="output_in_system",
            title=gettext_lazy("“3+2”产业总产值"),
            unit=gettext_lazy("亿元"),
            places=2,
            definition=gettext_lazy("所属产业在“3+2”产业体系内的企业，当年 1 月至当月的工业总产值累计数之和"),
            formula=Formula(
                "outputs",
                When("period", "period"),
                "sum",
                "output",
                (
                    SINCE_JANUARY,
                    Condition(
                        "enterprise.industry",
                        "in",
                        ("智能制造", "智能家居", "现代食品", "新材料", "低空飞行器零部件"),
                    ),
                ),
                power=-4,
            ),
        ),
    ),
    source="工业企业月报：当月数与累计数分列",
)
