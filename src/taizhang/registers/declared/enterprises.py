"""企业:every enterprise of the place, whatever tier it belongs to."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.credit_codes import wrong_credit_code
from taizhang.registers.declaring.fields import Choice, Day, Text
from taizhang.registers.declaring.formulas import Formula, When
from taizhang.registers.declaring.register import Register, Seed, Spell

# The 3+2 system of the place that the software was first written for; other places list their own under 所属产业.
INDUSTRIES = (
    ("智能制造", "智能制造（含循环经济）"),
    ("智能家居", "智能家居（含光电）"),
    ("现代食品",),
    ("新材料", "新材料（含医药化工）"),
    ("低空飞行器零部件", "低空飞行器"),
    ("其他", "其他产业"),
)

REGISTER = Register(
    name="enterprises",
    title=gettext_lazy("企业"),
    one=gettext_lazy("企业"),
    counted=gettext_lazy("家"),
    fields=(
        Text(
            "name",
            gettext_lazy("企业名称"),
            ("企业", "单位名称", "单位详细名称", "公司名称"),
            is_required=True,
        ),
        Text(
            "code",
            gettext_lazy("统一社会信用代码"),
            ("社会信用代码", "信用代码", "组织机构代码"),
            length=18,
            pattern="[0-9A-Z]{18}",
            check=wrong_credit_code,
            note=gettext_lazy("18 位，末位为校验码（GB 32100—2015）"),
        ),
        Choice("industry", gettext_lazy("所属产业"), ("产业", "产业分类", "3+2产业"), options=INDUSTRIES),
        Text("trade", gettext_lazy("国民经济行业"), ("行业", "行业类别", "行业代码", "所属行业"), length=60),
        Text(
            "town",
            gettext_lazy("所在乡镇（园区）"),
            ("乡镇", "园区", "所在地", "属地", "所属镇办"),
            length=60,
        ),
        Day("founded_on", gettext_lazy("成立日期"), ("成立时间", "注册日期", "注册时间")),
        Day("producing_on", gettext_lazy("投产日期"), ("投产时间", "开业日期")),
        Day("closed_on", gettext_lazy("注销（停产）日期"), ("注销日期", "停产日期", "退出日期")),
        Text("contact", gettext_lazy("联系人"), ("企业联系人", "负责人"), length=40, is_private=True),
        Text("telephone", gettext_lazy("联系电话"), ("电话", "手机", "联系方式"), length=40, is_private=True),
        Text("remark", gettext_lazy("备注"), ("说明",), is_long=True),
    ),
    keys=(("code",), ("name",)),
    called="name",
    spell=Spell("founded_on", "closed_on"),
    seeds=(
        Seed(
            code="enterprises",
            title=gettext_lazy("企业户数"),
            unit=gettext_lazy("家"),
            definition=gettext_lazy("截至当日已成立且没有注销、停产的企业"),
            formula=Formula("enterprises", When("standing", "founded_on", "closed_on")),
        ),
    ),
    source="GB 32100—2015（统一社会信用代码）；产业为通报所称“3+2”现代产业体系",
)
