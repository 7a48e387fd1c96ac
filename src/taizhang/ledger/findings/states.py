"""Where a finding can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FindingState(models.TextChoices):
    IN_PROGRESS = "in_progress", _("整改中")
    UNDER_REVIEW = "under_review", _("销号审核中")
    WRITTEN_OFF = "written_off", _("已销号")
