"""Schemes of lights that a unit may begin with (亮灯方案), each with its source (domain rules b4).

Where a source names lights but no days, the days are those of 江津 and the scheme says so.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.rounds.lights import Colour, Lamp, Scheme
from taizhang.ledger.rounds.models import Round

# 江津：剩 20 天第一次预警，剩 10 天第二次。http://jwfz.org.cn/show-22468.html
FIRST_DAYS, SECOND_DAYS = 20, 10


@dataclass(frozen=True, slots=True)
class Preset:
    title: str | Promise
    source: str | Promise
    scheme: Scheme


USUAL = Scheme(
    normal=Lamp(Colour.GREEN),
    notice=Lamp(Colour.YELLOW, days=FIRST_DAYS),
    warning=Lamp(Colour.ORANGE, days=SECOND_DAYS),
    overdue=Lamp(Colour.RED),
)
PRESETS: dict[str, Preset] = {
    "usual": Preset(_("通用"), _("天数取自重庆江津，名称是通用的"), USUAL),
    "jiangjin": Preset(
        _("江津"),
        _("重庆江津：剩 20 天绿色预警，剩 10 天黄色预警，超期红色预警。绿色是最早一级预警，不是正常"),
        Scheme(
            normal=Lamp(Colour.INK),
            notice=Lamp(Colour.GREEN, "绿色预警", FIRST_DAYS),
            warning=Lamp(Colour.YELLOW, "黄色预警", SECOND_DAYS),
            overdue=Lamp(Colour.RED, "红色预警"),
        ),
    ),
    "guangyuan": Preset(
        _("广元"),
        _("广元：黄牌为进度慢、未按节点，红牌为难以按期。原文没有天数，天数取江津的，请按本地规定改"),
        Scheme(
            normal=Lamp(Colour.GREEN),
            notice=Lamp(Colour.YELLOW),
            warning=Lamp(Colour.YELLOW, "黄牌", SECOND_DAYS),
            overdue=Lamp(Colour.RED, "红牌"),
        ),
    ),
    "sanming": Preset(
        _("三明"),
        _("三明：蓝色提醒，橙色警告并限期，红色。原文没有天数，天数取江津的，请按本地规定改"),
        Scheme(
            normal=Lamp(Colour.GREEN),
            notice=Lamp(Colour.BLUE, "蓝色提醒", FIRST_DAYS),
            warning=Lamp(Colour.ORANGE, "橙色警告", SECOND_DAYS),
            overdue=Lamp(Colour.RED, "红色"),
        ),
    ),
    "yichang": Preset(
        _("宜昌"),
        _("宜昌：顺利绿、临近黄、落后红。原文没有天数，天数取江津的，请按本地规定改"),
        Scheme(
            normal=Lamp(Colour.GREEN, "顺利"),
            notice=Lamp(Colour.YELLOW),
            warning=Lamp(Colour.YELLOW, "临近", SECOND_DAYS),
            overdue=Lamp(Colour.RED, "落后"),
        ),
    ),
}


def scheme_of(round: Round) -> Scheme:
    """The lights that a round goes by: its own, or the usual ones."""
    return Scheme.read(round.lights) if round.lights else USUAL
