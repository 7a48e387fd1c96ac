"""Where an examination and a waiver can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ExaminationState(models.TextChoices):
    KEPT = "kept", _("已存档")


class WaiverState(models.TextChoices):
    STANDING = "standing", _("有效")
    WITHDRAWN = "withdrawn", _("已撤回")
