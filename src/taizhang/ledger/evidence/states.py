"""Where a piece of evidence can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EvidenceState(models.TextChoices):
    SUBMITTED = "submitted", _("已提交")
    WITHDRAWN = "withdrawn", _("已撤回")
