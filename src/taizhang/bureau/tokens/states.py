"""Where a token can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TokenState(models.TextChoices):
    ACTIVE = "active", _("有效")
    REVOKED = "revoked", _("已停用")
