"""投资项目:from the contract to production, with the day of each stage (签约、落地、开工、竣工、投产)."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.fields import Amount, Choice, Day, Reference, Text, Words, YesNo
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Check, Plan, Register, Seed, Spell, Stage

STAGES = (
    Stage(gettext_lazy("签约"), "signed_on"),
    Stage(gettext_lazy("落地"), "landed_on"),
    Stage(gettext_lazy("开工"), "begun_on"),
    Stage(gettext_lazy("竣工"), "finished_on"),
    Stage(gettext_lazy("投产"), "producing_on"),
)
UNDER_WAY = When("open", "begun_on", "finished_on")
INDUSTRIAL = Condition("is_industrial", "is", True)


def out_of_order(values: Mapping[str, Any]) -> str:
    """A stage that was reached before the one before it; stages that were left out are not judged."""
    reached = [(stage, values[stage.field]) for stage in STAGES if values[stage.field]]
    for (earlier, first), (later, second) in pairwise(reached):
        if second < first:
            return _("%(later)s日期早于%(earlier)s日期") % {"later": later.name, "earlier": earlier.name}
    return ""


def overspent(values: Mapping[str, Any]) -> str:
    spent, total = values["invested"], values["investment"]
    return _("累计完成投资大于总投资") if spent and total and spent > total else ""


def landed_without_contract(values: Mapping[str, Any]) -> str:
    return _("有开工日期而没有签约（备案）日期") if values["begun_on"] and not values["signed_on"] else ""


def in_band(band: str, code: str, title: Words, definition: Words) -> Seed:
    """Projects of a band of the unit's own; what it contains is written there, and kept with every version of it."""
    return Seed(
        code=code,
        title=title,
        unit=gettext_lazy("个"),
        definition=definition,
        formula=Formula(
            "projects",
            When("standing", "signed_on", "dropped_on"),
            where=(Condition("investment", "band", band),),
        ),
    )


REGISTER = Register(
    name="projects",
    title=gettext_lazy("投资项目"),
    one=gettext_lazy("项目"),
    counted=gettext_lazy("个"),
    fields=(
        Text("name", gettext_lazy("项目名称"), ("项目", "建设项目名称", "工程名称"), is_required=True),
        Text(
            "code",
            gettext_lazy("项目代码"),
            ("备案代码", "投资项目在线审批监管平台代码", "项目编码"),
            length=40,
        ),
        Reference(
            "enterprise",
            gettext_lazy("建设单位"),
            ("企业名称", "投资主体", "业主单位", "承建企业"),
            register="enterprises",
        ),
        Amount(
            "investment",
            gettext_lazy("总投资"),
            ("总投资额", "计划总投资", "投资额", "协议投资额"),
            unit="万元",
        ),
        Amount(
            "invested",
            gettext_lazy("累计完成投资"),
            ("完成投资", "已完成投资", "自开工以来累计完成投资"),
            unit="万元",
        ),
        YesNo("is_industrial", gettext_lazy("工业项目"), ("是否工业项目", "工业")),
        YesNo("is_upgrade", gettext_lazy("技改项目"), ("是否技改", "技术改造", "技改")),
        Choice(
            "industry",
            gettext_lazy("所属产业"),
            ("产业", "产业分类"),
            options=(
                ("智能制造",),
                ("智能家居",),
                ("现代食品",),
                ("新材料",),
                ("低空飞行器零部件",),
                ("其他",),
            ),
        ),
        Text("place", gettext_lazy("建设地点"), ("地点", "建设地址", "所在园区"), length=100),
        Day("signed_on", gettext_lazy("签约日期"), ("签约时间", "备案日期", "备案时间")),
        Day("landed_on", gettext_lazy("落地日期"), ("落地时间", "供地日期", "拿地时间")),
        Day("begun_on", gettext_lazy("开工日期"), ("开工时间", "实际开工时间", "开工（入库）日期")),
        Day("finished_on", gettext_lazy("竣工日期"), ("竣工时间", "实际竣工时间")),
        Day("producing_on", gettext_lazy("投产日期"), ("投产时间", "实际投产时间")),
        Day("planned_begin", gettext_lazy("计划开工日期"), ("拟开工时间", "计划开工时间")),
        Day(
            "planned_finish",
            gettext_lazy("计划竣工日期"),
            ("拟竣工时间", "计划竣工时间", "拟竣工投产时间", "计划竣工投产时间"),
        ),
        Day("dropped_on", gettext_lazy("终止日期"), ("终止时间", "停建日期", "退出日期")),
        Text("remark", gettext_lazy("备注"), ("说明", "存在问题"), is_long=True),
    ),
    keys=(("code",), ("name",)),
    called="name",
    spell=Spell("signed_on", "dropped_on"),
    stages=STAGES,
    plans=(
        Plan(gettext_lazy("开工"), "planned_begin", "begun_on"),
        Plan(gettext_lazy("竣工"), "planned_finish", "finished_on"),
    ),
    checks=(
        Check(tuple(stage.field for stage in STAGES), out_of_order),
        Check(("invested", "investment"), overspent, is_question=True),
        Check(("signed_on", "begun_on"), landed_without_contract, is_question=True),
    ),
    seeds=(
        Seed(
            code="projects_signed",
            title=gettext_lazy("签约项目数"),
            unit=gettext_lazy("个"),
            definition=gettext_lazy("截至当日签约且没有终止的项目"),
            formula=Formula("projects", When("standing", "signed_on", "dropped_on")),
        ),
        Seed(
            code="industrial_under_way",
            title=gettext_lazy("在建工业项目数"),
            unit=gettext_lazy("个"),
            definition=gettext_lazy("当日已开工、尚未竣工、没有终止的工业项目"),
            formula=Formula(
                "projects",
                UNDER_WAY,
                where=(INDUSTRIAL, Condition("dropped_on", "absent")),
            ),
        ),
        Seed(
            code="to_be_finished",
            title=gettext_lazy("拟竣工投产新建工业项目数"),
            unit=gettext_lazy("个"),
            definition=gettext_lazy("计划竣工日期在当年 1 月 1 日至当日、没有终止的新建（非技改）工业项目"),
            formula=Formula(
                "projects",
                When("within", "planned_finish", span="year"),
                where=(INDUSTRIAL, Condition("is_upgrade", "is", False), Condition("dropped_on", "absent")),
            ),
        ),
        Seed(
            code="upgrades",
            title=gettext_lazy("实施技改项目数"),
            unit=gettext_lazy("个"),
            definition=gettext_lazy("截至当日已开工的技术改造项目"),
            formula=Formula(
                "projects", When("within", "begun_on"), where=(Condition("is_upgrade", "is", True),)
            ),
        ),
        Seed(
            code="upgrade_investment",
            title=gettext_lazy("技改项目总投资额"),
            unit=gettext_lazy("亿元"),
            definition=gettext_lazy("截至当日已开工的技术改造项目的总投资之和"),
            formula=Formula(
                "projects",
                When("within", "begun_on"),
                "sum",
                "investment",
                (Condition("is_upgrade", "is", True),),
                power=-4,
            ),
            places=2,
        ),
        in_band(
            "亿元以上",
            "hundred_million",
            gettext_lazy("亿元以上项目数"),
            gettext_lazy(
                "截至当日签约且没有终止、总投资在“亿元以上”档的项目（含不含 1 亿元以“投资档次”底账为准）"
            ),
        ),
        in_band(
            "10亿元以上",
            "thousand_million",
            gettext_lazy("10亿元以上项目数"),
            gettext_lazy(
                "截至当日签约且没有终止、总投资在“10亿元以上”档的项目（含不含以“投资档次”底账为准）"
            ),
        ),
    ),
    source="阶段：签约—落地—开工—竣工—投产；投资额以万元填报，分档以“投资档次”底账为准",
)
