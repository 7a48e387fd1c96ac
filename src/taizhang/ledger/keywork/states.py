"""How a key task came out (考核结果)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Result(models.TextChoices):
    COMPLETED = "completed", _("完成")
    PARTLY = "partly", _("部分完成")
    NOT = "not", _("未完成")
