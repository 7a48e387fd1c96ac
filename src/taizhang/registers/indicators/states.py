"""The states of an indicator (指标状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndicatorState(models.TextChoices):
    IN_USE = "in_use", _("在用")
    RETIRED = "retired", _("停用")
