"""项目阶段:what was planned for each stage of a project, and what came of it (分阶段推进)."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.fields import Day, Reference, Text
from taizhang.registers.declaring.formulas import Formula, When
from taizhang.registers.declaring.register import Plan, Register, Seed, Spell

REGISTER = Register(
    name="stages",
    title=gettext_lazy("项目阶段"),
    one=gettext_lazy("项目的阶段"),
    counted=gettext_lazy("个"),
    fields=(
        Reference("project", gettext_lazy("项目"), ("项目名称",), register="projects", is_required=True),
        Reference("step", gettext_lazy("阶段代号"), ("代号", "阶段"), register="steps", is_required=True),
        Day("planned_on", gettext_lazy("计划完成日期"), ("计划日期", "计划时间")),
        Day("done_on", gettext_lazy("实际完成日期"), ("实际日期", "完成时间")),
        Text("proof", gettext_lazy("完成凭证"), ("凭证", "佐证"), length=100),
        Text("remark", gettext_lazy("备注"), ("说明", "滞后原因"), is_long=True),
    ),
    keys=(("project", "step"),),
    called="project",
    spell=Spell("planned_on"),
    plans=(Plan(gettext_lazy("完成"), "planned_on", "done_on"),),
    seeds=(
        Seed(
            code="stages_late",
            title=gettext_lazy("到期未完成的项目阶段数"),
            unit=gettext_lazy("个"),
            definition=gettext_lazy("计划完成日期不晚于当日、当日还没有完成的项目阶段"),
            formula=Formula("stages", When("open", "planned_on", "done_on")),
        ),
        Seed(
            code="stages_done",
            title=gettext_lazy("当年完成的项目阶段数"),
            unit=gettext_lazy("个"),
            definition=gettext_lazy("实际完成日期在当年 1 月 1 日至当日的项目阶段"),
            formula=Formula("stages", When("within", "done_on", span="year")),
        ),
    ),
    source="计划日期按阶段模板排出，可逐个更正；每次更正留一版",
)
