"""What every return of an enterprise begins with (报表公共栏目): who, for which month, of that month or since January."""

from django.utils.translation import gettext_lazy

from taizhang.registers.declaring.fields import Choice, Period, Reference
from taizhang.registers.declaring.formulas import Condition

BASES = (("累计", "本年累计", "1-本月", "年初至今"), ("当月", "本月", "当期"))
SINCE_JANUARY = Condition("basis", "is", "累计")
RETURNED = (
    Reference(
        "enterprise",
        gettext_lazy("企业"),
        ("企业名称", "单位名称", "单位详细名称"),
        register="enterprises",
        is_required=True,
    ),
    Period("period", gettext_lazy("所属月份"), ("月份", "报告期", "所属期"), is_required=True),
    Choice(
        "basis",
        gettext_lazy("口径"),
        ("当月或累计", "数据口径"),
        options=BASES,
        is_required=True,
        note=gettext_lazy("累计是 1 月到本月之和；两种数不能相加"),
    ),
)
