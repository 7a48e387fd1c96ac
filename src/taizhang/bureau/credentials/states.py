"""States of a second factor (二次验证的状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FactorState(models.TextChoices):
    ACTIVE = "active", _("已启用")
    REMOVED = "removed", _("已解除")
