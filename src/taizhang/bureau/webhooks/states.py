"""Where a subscription can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SubscriptionState(models.TextChoices):
    ACTIVE = "active", _("推送中")
    PAUSED = "paused", _("已暂停")
    ENDED = "ended", _("已停用")
