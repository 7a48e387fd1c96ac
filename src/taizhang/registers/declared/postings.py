"""科技副总、科技特派员:who is posted where, from when to when."""

from typing import Any

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.checks import in_order
from taizhang.registers.declaring.fields import Choice, Day, Reference, Text
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Register, Seed, Spell

KINDS = (
    ("省级科技副总",),
    ("市级科技副总",),
    ("省级科技特派员", "留任制省级科技特派员"),
    ("市级科技特派员",),
    ("县级科技特派员",),
)
POSTED = When("standing", "from_day", "until_day")


def posted(kind: str, code: str, title: Any) -> Seed:
    return Seed(
        code=code,
        title=title,
        unit=gettext_lazy("名"),
        definition=gettext_lazy("当日在派驻期内的人员，同一人只计一次"),
        formula=Formula("postings", POSTED, "different", "person", (Condition("kind", "is", kind),)),
    )


REGISTER = Register(
    name="postings",
    title=gettext_lazy("科技副总和特派员"),
    one=gettext_lazy("派驻"),
    counted=gettext_lazy("人次"),
    fields=(
        Text("person", gettext_lazy("姓名"), ("人员姓名", "专家姓名"), length=40, is_required=True),
        Choice("kind", gettext_lazy("类别"), ("派驻类别", "人员类别"), options=KINDS, is_required=True),
        Text("home", gettext_lazy("派出单位"), ("所在单位", "高校院所", "工作单位"), length=100),
        Reference("enterprise", gettext_lazy("派驻企业"), ("企业名称", "服务企业"), register="enterprises"),
        Text("place", gettext_lazy("服务对象"), ("服务乡镇", "合作社", "服务地点"), length=100),
        Day("from_day", gettext_lazy("开始日期"), ("选派日期", "派驻时间", "起始日期"), is_required=True),
        Day(
            "until_day",
            gettext_lazy("结束日期"),
            ("截止日期", "服务期至"),
            note=gettext_lazy("省科技副总每批服务期两年"),
        ),
        Text("document", gettext_lazy("选派文号"), ("文号",), length=80),
        Text("result", gettext_lazy("服务成效"), ("成效",), is_long=True),
    ),
    keys=(("person", "kind", "from_day"),),
    called="person",
    spell=Spell("from_day", "until_day"),
    checks=(in_order("from_day", "until_day", gettext_lazy("结束日期早于开始日期")),),
    seeds=(
        posted("省级科技副总", "vice_presidents_province", gettext_lazy("在岗省级科技副总")),
        posted("市级科技副总", "vice_presidents_city", gettext_lazy("在岗市级科技副总")),
        posted("省级科技特派员", "commissioners_province", gettext_lazy("在岗省级科技特派员")),
        posted("市级科技特派员", "commissioners_city", gettext_lazy("在岗市级科技特派员")),
    ),
    source="省科技副总自 2020 年起按批选派、服务期两年；科技特派员按年度选派文件",
)
