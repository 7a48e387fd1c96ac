"""亮灯:how near a measure is to its date."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class Light(models.TextChoices):
    NONE = "none", _("未定期限")
    NORMAL = "normal", _("正常")
    NOTICE = "notice", _("临近")
    WARNING = "warning", _("紧急")
    OVERDUE = "overdue", _("超期")
    DONE = "done", _("已完成")


@dataclass(frozen=True)
class Thresholds:
    """Days left at which a light changes. Defaults: 重庆江津 20 days first warning, 10 days second (b4)."""

    notice_days: int = 20
    warning_days: int = 10


def light_of(due: date | None, *, is_done: bool, today: date, thresholds: Thresholds = Thresholds()) -> Light:
    if is_done:
        return Light.DONE
    if due is None:
        return Light.NONE
    left = (due - today).days
    if left < 0:
        return Light.OVERDUE
    if left <= thresholds.warning_days:
        return Light.WARNING
    return Light.NOTICE if left <= thresholds.notice_days else Light.NORMAL
