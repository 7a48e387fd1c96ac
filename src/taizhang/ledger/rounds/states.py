"""Where a round and the reading of a document can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RoundState(models.TextChoices):
    OPEN = "open", _("整改中")
    CLOSED = "closed", _("已办结")


class ColumnsState(models.TextChoices):
    TOLD = "told", _("已说明")


class IntakeState(models.TextChoices):
    PROPOSED = "proposed", _("待确认")
    CONFIRMED = "confirmed", _("已入账")
    DISCARDED = "discarded", _("已放弃")
