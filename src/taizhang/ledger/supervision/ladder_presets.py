"""Ladders that a unit may begin with (督办阶梯方案), each with its source (domain rules b4, b5).

The sources name steps and recipients, seldom days: where none is named, the days are a proposal and the source says so.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.supervision.ladders import LadderStep

OFFICE = ("officer", "office_head")
LED = ("office_head", "leader")
TOP = ("office_head", "leader", "secretary")


@dataclass(frozen=True, slots=True)
class LadderPreset:
    title: str | Promise
    source: str | Promise
    steps: tuple[LadderStep, ...]


USUAL = (
    LadderStep("reminder", "提醒函", "提", "warning", OFFICE),
    LadderStep("supervision", "督办单", "督", "overdue", LED, late_days=1, reply_days=5),
    LadderStep("talk", "约谈通知书", "约", "overdue", TOP, late_days=15, reply_days=5, is_talk=True),
    LadderStep("account", "问责建议书", "问", "overdue", TOP, late_days=30, reply_days=10),
)
PRESETS: dict[str, LadderPreset] = {
    "usual": LadderPreset(
        _("提醒函、督办单、约谈、问责"),
        _("宜城提醒函、向阳区约谈和整改督办单等地的做法；来源没有写天数，天数是建议值，请按本地规定改"),
        USUAL,
    ),
    "five": LadderPreset(
        _("五书制（临颍）"),
        _(
            "临颍县：督办通知书、指导书、提醒书（临近）、告诫书（逾期，再定最后期限）、问责书（严重超期）；天数是建议值"
        ),
        (
            LadderStep("notice", "督查督办通知书", "督通", "notice", OFFICE),
            LadderStep("guidance", "阶段督查指导书", "督指", "warning", LED, reply_days=5),
            LadderStep("reminder", "情况提醒书", "督提", "overdue", LED, reply_days=3),
            LadderStep("caution", "情况告诫书", "督诫", "overdue", TOP, late_days=5, reply_days=5),
            LadderStep(
                "account", "问责书", "督问", "overdue", TOP, late_days=30, reply_days=10, is_talk=True
            ),
        ),
    ),
    "jiangjin": LadderPreset(
        _("三色预警函（江津）"),
        _("重庆江津：绿色函给主办人，黄色函加分管领导，红色函给主办单位和党组织主要负责人；回复天数是建议值"),
        (
            LadderStep("green", "绿色预警函", "绿", "notice", ("officer",)),
            LadderStep("yellow", "黄色预警函", "黄", "warning", ("officer", "leader"), reply_days=5),
            LadderStep("red", "红色预警函", "红", "overdue", TOP, reply_days=3),
        ),
    ),
}
