"""Where an appointment, a deputy's mandate or a line of charge can stand; rights follow from the dates."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MandateState(models.TextChoices):
    IN_FORCE = "in_force", _("有效")
    ENDED = "ended", _("已定截止")
    CORRECTED = "corrected", _("已更正")


class AccountState(models.TextChoices):
    """``waiting``: made or reset by one administrator, not yet activated by another."""

    WAITING = "waiting", _("待启用")
    ACTIVE = "active", _("已启用")
    DISABLED = "disabled", _("已停用")
