"""What a reviewer can answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Answer(models.TextChoices):
    APPROVED = "approved", _("同意")
    SENT_BACK = "sent_back", _("退回补正")
