"""Where a schedule, a roundup and an office's turn in it can stand (调度的状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Cadence(models.TextChoices):
    WEEKLY = "weekly", _("每周")
    FORTNIGHTLY = "fortnightly", _("每两周")
    MONTHLY = "monthly", _("每月")


class ScheduleState(models.TextChoices):
    RUNNING = "running", _("执行中")
    ENDED = "ended", _("已停止")


class RoundupState(models.TextChoices):
    OPEN = "open", _("填报中")
    CLOSED = "closed", _("已汇总")


class TurnState(models.TextChoices):
    OWED = "owed", _("待填报")
    ANSWERED = "answered", _("已填报")
    MISSED = "missed", _("未填报")
