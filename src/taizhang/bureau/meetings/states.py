"""Where a meeting's record and a meeting's decision can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MeetingState(models.TextChoices):
    RECORDED = "recorded", _("已登记")
    STRUCK = "struck", _("已作废")


class ResolutionState(models.TextChoices):
    ADOPTED = "adopted", _("有效")
    DROPPED = "dropped", _("已作废")
