"""States of channels and of what people chose about their messages (渠道和通知设置的状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ChannelState(models.TextChoices):
    PAUSED = "paused", _("未启用")
    ACTIVE = "active", _("已启用")
    ENDED = "ended", _("已停用")


class PreferenceState(models.TextChoices):
    SET = "set", _("已设定")


class EntryState(models.TextChoices):
    WAITING = "waiting", _("待启用")
    ACTIVE = "active", _("已启用")
    DECLINED = "declined", _("未采用")
