"""企业服务:matching of producers and buyers, recruiting, visits, and what enterprises asked for (产销对接、招聘、走访、诉求)."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.checks import in_order
from taizhang.registers.declaring.fields import Choice, Day, Reference, Text, Whole, YesNo
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Register, Seed, Spell

KINDS = (
    ("产销对接", "产销对接会", "供需对接"),
    ("招聘", "招聘会", "招聘活动", "用工招聘"),
    ("走访", "走访企业", "入企走访"),
    ("诉求", "企业诉求", "诉求办理", "问题诉求"),
    ("银企对接", "融资对接"),
    ("培训", "政策宣讲"),
)
THIS_YEAR = When("within", "held_on", span="year")


REGISTER = Register(
    name="assistance",
    title=gettext_lazy("企业服务"),
    one=gettext_lazy("服务记录"),
    counted=gettext_lazy("次"),
    fields=(
        Choice("kind", gettext_lazy("服务类型"), ("类型", "活动类型"), options=KINDS, is_required=True),
        Text("subject", gettext_lazy("事项"), ("活动名称", "诉求内容", "主题"), is_required=True),
        Day("held_on", gettext_lazy("日期"), ("时间", "活动日期", "受理日期", "提出日期"), is_required=True),
        Reference(
            "enterprise", gettext_lazy("企业"), ("企业名称", "单位名称", "提出企业"), register="enterprises"
        ),
        Text("partner", gettext_lazy("联合单位"), ("合办单位", "协办单位"), length=100),
        YesNo("is_online", gettext_lazy("线上"), ("是否线上",)),
        Whole("enterprises", gettext_lazy("参加企业"), ("参加企业数",), unit="家"),
        Whole("people", gettext_lazy("参加人数"), ("人数", "达成意向人数"), unit="人"),
        Text("result", gettext_lazy("结果"), ("成效", "办理结果"), is_long=True),
        Day("due_on", gettext_lazy("应办结日期"), ("办理时限",)),
        Day("settled_on", gettext_lazy("办结日期"), ("办结时间", "完成日期")),
    ),
    keys=(("kind", "subject", "held_on"),),
    called="subject",
    spell=Spell("held_on"),
    checks=(in_order("held_on", "settled_on", gettext_lazy("办结日期早于发生日期")),),
    seeds=(
        Seed(
            code="recruitings",
            title=gettext_lazy("当年招聘活动场次"),
            unit=gettext_lazy("场"),
            definition=gettext_lazy("当年 1 月 1 日至当日举办的线上、线下招聘活动"),
            formula=Formula("assistance", THIS_YEAR, where=(Condition("kind", "is", "招聘"),)),
        ),
        Seed(
            code="matchings",
            title=gettext_lazy("当年产销对接场次"),
            unit=gettext_lazy("场"),
            definition=gettext_lazy("当年 1 月 1 日至当日组织的产销对接"),
            formula=Formula("assistance", THIS_YEAR, where=(Condition("kind", "is", "产销对接"),)),
        ),
        Seed(
            code="requests_settled",
            title=gettext_lazy("企业诉求办结率"),
            unit="%",
            places=1,
            is_share=True,
            definition=gettext_lazy("当年收到的企业诉求中，截至当日已办结的比例"),
            formula=Formula(
                "assistance",
                THIS_YEAR,
                where=(Condition("kind", "is", "诉求"), Condition("settled_on", "present")),
            ),
            per=Formula("assistance", THIS_YEAR, where=(Condition("kind", "is", "诉求"),)),
        ),
    ),
    source="活动按场次、走访和诉求按件登记",
)
