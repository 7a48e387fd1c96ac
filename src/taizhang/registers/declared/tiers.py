"""企业梯队:which enterprise belonged to which tier from when to when (规上、高企、瞪羚……)."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.checks import in_order
from taizhang.registers.declaring.fields import Choice, Day, Reference, Text
from taizhang.registers.declaring.formulas import Condition, Formula, Holds, When
from taizhang.registers.declaring.register import Register, Seed, Spell

TIERS = (
    ("规上工业", "规上工业企业", "规模以上工业企业", "规模以上工业"),
    ("规上", "规上企业", "规模以上企业", "四上企业"),
    ("高新技术企业", "高企", "国家高新技术企业"),
    ("科技型中小企业", "科小", "国家科技型中小企业"),
    ("创新型中小企业",),
    ("专精特新中小企业", "专精特新"),
    ("专精特新小巨人", "专精特新“小巨人”企业", "小巨人"),
    ("瞪羚企业", "瞪羚", "科创新物种瞪羚企业"),
    ("潜在独角兽", "潜在独角兽企业"),
    ("独角兽", "独角兽企业"),
    ("驼鹿企业", "驼鹿"),
)
IN_FORCE = When("standing", "from_day", "until_day")


def in_tier(*tiers: str) -> Formula:
    """How many different enterprises belong to one of the tiers on a day."""
    return Formula("tiers", IN_FORCE, "different", "enterprise", (Condition("tier", "in", tiers),))


REGISTER = Register(
    name="tiers",
    title=gettext_lazy("企业梯队"),
    one=gettext_lazy("梯队认定"),
    counted=gettext_lazy("条"),
    fields=(
        Reference(
            "enterprise",
            gettext_lazy("企业"),
            ("企业名称", "单位名称", "单位详细名称"),
            register="enterprises",
            is_required=True,
        ),
        Choice(
            "tier",
            gettext_lazy("梯队"),
            ("类别", "认定类别", "资质", "荣誉称号"),
            options=TIERS,
            is_required=True,
        ),
        Day(
            "from_day",
            gettext_lazy("认定（入库）日期"),
            ("认定日期", "入库日期", "入规时间", "认定时间", "发证日期"),
            is_required=True,
        ),
        Day(
            "until_day",
            gettext_lazy("到期（退出）日期"),
            ("到期日期", "退出日期", "有效期至", "退库日期", "有效期止"),
            note=gettext_lazy("高新技术企业资格自发证之日起有效三年；仍有效而没有期限的留空"),
        ),
        Text("document", gettext_lazy("证书（文件）编号"), ("证书编号", "文号", "编号"), length=80),
        Choice(
            "kind",
            gettext_lazy("认定方式"),
            ("首次或重新", "认定类型"),
            options=(
                ("首次认定", "首次", "新认定"),
                ("重新认定", "复审", "复核"),
                ("转入", "迁入"),
            ),
        ),
        Text("remark", gettext_lazy("备注"), ("说明",), is_long=True),
    ),
    keys=(("enterprise", "tier", "from_day"),),
    called="enterprise",
    spell=Spell("from_day", "until_day"),
    checks=(in_order("from_day", "until_day", gettext_lazy("到期（退出）日期早于认定（入库）日期")),),
    seeds=(
        Seed(
            code="scale_industry",
            title=gettext_lazy("规上工业企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy(
                "年主营业务收入 2000 万元及以上的工业法人单位，以统计部门审核入库、当日仍在库为准"
            ),
            formula=in_tier("规上工业"),
        ),
        Seed(
            code="high_tech",
            title=gettext_lazy("高新技术企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("当日高新技术企业资格在有效期内的企业，同一企业只计一次"),
            formula=in_tier("高新技术企业"),
        ),
        Seed(
            code="high_tech_in_scale",
            title=gettext_lazy("规上高新技术企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("当日既是高新技术企业、又是规上企业（含规上工业）的企业"),
            formula=Formula(
                "tiers",
                IN_FORCE,
                "different",
                "enterprise",
                (
                    Condition("tier", "is", "高新技术企业"),
                    Holds(
                        "tiers",
                        "enterprise",
                        (Condition("tier", "in", ("规上", "规上工业")),),
                        IN_FORCE,
                        mine="enterprise",
                    ),
                ),
            ),
        ),
        Seed(
            code="new_high_tech",
            title=gettext_lazy("当年认定高新技术企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("当年 1 月 1 日至当日认定（含重新认定）的高新技术企业"),
            formula=Formula(
                "tiers",
                When("within", "from_day", span="year"),
                "different",
                "enterprise",
                (Condition("tier", "is", "高新技术企业"),),
            ),
        ),
        Seed(
            code="gazelles",
            title=gettext_lazy("瞪羚企业数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("当日在省科创“新物种”名单内的瞪羚企业"),
            formula=in_tier("瞪羚企业"),
        ),
    ),
    source="规上工业：国家统计局 2011 年起口径；高新技术企业：国科发火〔2016〕32 号；瞪羚等：省科创“新物种”名单",
)
