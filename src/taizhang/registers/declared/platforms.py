"""创新平台和集群:platforms and clusters with the days of recognition and renewal."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declared.payments import LEVELS
from taizhang.registers.declaring.checks import in_order
from taizhang.registers.declaring.fields import Choice, Day, Reference, Text
from taizhang.registers.declaring.formulas import Condition, Formula, When
from taizhang.registers.declaring.register import Register, Seed, Spell

KINDS = (
    ("工程研究中心", "省工程研究中心"),
    ("工程技术研究中心", "技术研究中心"),
    ("企业技术中心",),
    ("重点实验室", "企业重点实验室"),
    ("企校联合创新中心", "校企联合创新中心"),
    ("新型研发机构",),
    ("产业技术研究院",),
    ("孵化器", "科技企业孵化器"),
    ("众创空间",),
    ("星创天地",),
    ("专家工作站", "院士专家工作站", "博士后工作站"),
    ("创新型产业集群", "产业集群"),
    ("其他",),
)
IN_FORCE = When("standing", "recognised_on", "until_day")


REGISTER = Register(
    name="platforms",
    title=gettext_lazy("创新平台和集群"),
    one=gettext_lazy("平台"),
    counted=gettext_lazy("个"),
    fields=(
        Text("name", gettext_lazy("平台名称"), ("名称", "平台", "集群名称"), is_required=True),
        Choice("kind", gettext_lazy("平台类型"), ("类型", "类别"), options=KINDS, is_required=True),
        Choice("level", gettext_lazy("级别"), ("平台级别",), options=LEVELS, is_required=True),
        Reference(
            "enterprise",
            gettext_lazy("依托单位"),
            ("企业名称", "承建单位", "建设单位"),
            register="enterprises",
        ),
        Text("authority", gettext_lazy("认定部门"), ("批准部门", "备案部门"), length=60),
        Text("document", gettext_lazy("认定文号"), ("文号", "备案文号"), length=80),
        Day(
            "recognised_on",
            gettext_lazy("认定（备案）日期"),
            ("认定时间", "批准日期", "备案日期"),
            is_required=True,
        ),
        Day("until_day", gettext_lazy("有效期至"), ("到期日期", "有效期止", "撤销日期")),
        Day("renewal_on", gettext_lazy("应复评日期"), ("复核日期", "绩效评价日期")),
        Choice(
            "grade",
            gettext_lazy("评价等次"),
            ("评价结果", "等次"),
            options=(("优秀", "优"), ("良好", "良"), ("合格",), ("整改", "限期整改"), ("不合格",)),
        ),
        Text("remark", gettext_lazy("备注"), ("说明",), is_long=True),
    ),
    keys=(("name", "level"),),
    called="name",
    spell=Spell("recognised_on", "until_day"),
    checks=(in_order("recognised_on", "until_day", gettext_lazy("到期日期早于认定日期")),),
    seeds=(
        Seed(
            code="platforms",
            title=gettext_lazy("科技创新平台数"),
            unit=gettext_lazy("个"),
            definition=gettext_lazy("当日在有效期内的各级科技创新平台，不含产业集群"),
            formula=Formula("platforms", IN_FORCE, where=(Condition("kind", "is_not", "创新型产业集群"),)),
        ),
        Seed(
            code="clusters",
            title=gettext_lazy("创新型产业集群数"),
            unit=gettext_lazy("个"),
            definition=gettext_lazy("当日在有效期内的省级及以上创新型产业集群"),
            formula=Formula(
                "platforms",
                IN_FORCE,
                where=(
                    Condition("kind", "is", "创新型产业集群"),
                    Condition("level", "in", ("国家级", "省级")),
                ),
            ),
        ),
    ),
    source="省级平台按主管部门认定、备案文件；企校联合创新中心分优、良、合格、整改",
)
