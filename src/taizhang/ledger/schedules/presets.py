"""Rhythms to choose from (调度样式), each with where it was seen (domain rules b5).

The sources say how often; on which day is said by none, so that the day is a proposal.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.schedules.states import Cadence

OPENS_BEFORE, REMINDS_BEFORE = 3, 1


@dataclass(frozen=True, slots=True)
class SchedulePreset:
    name: str | Promise
    cadence: str
    days: tuple[int, ...]
    source: str | Promise


PRESETS: dict[str, SchedulePreset] = {
    "weekly": SchedulePreset(_("周督办"), Cadence.WEEKLY, (5,), _("老河口“周督办、月通报、季考核、年奖惩”")),
    "monthly": SchedulePreset(
        _("月调度"), Cadence.MONTHLY, (25,), _("呼和浩特月调度；老河口“周汇总、月调度”")
    ),
    "week": SchedulePreset(_("一周一督办"), Cadence.WEEKLY, (1,), _("宜城（襄阳）一周一督办、半月一调度")),
    "half": SchedulePreset(
        _("半月一调度"), Cadence.MONTHLY, (15, 31), _("宜城（襄阳）一周一督办、半月一调度")
    ),
    "fortnight": SchedulePreset(
        _("每两周更新台账"), Cadence.FORTNIGHTLY, (5,), _("成都空港每两周更新台账、每月向党委汇报")
    ),
}
# What a year of key work begins with: a monthly report (mechanisms M5).
MONTHLY_REPORT = SchedulePreset(
    _("重点工作月报"), Cadence.MONTHLY, (25,), _("重点工作推进管理办法：按月报告")
)
