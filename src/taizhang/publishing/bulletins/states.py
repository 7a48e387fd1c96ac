"""Where a bulletin can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BulletinState(models.TextChoices):
    DRAFT = "draft", _("起草中")
    FROZEN = "frozen", _("已公布")
