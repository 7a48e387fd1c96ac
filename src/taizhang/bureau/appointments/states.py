"""A roster that was handed in has been entered; it moves no further."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RosterState(models.TextChoices):
    ENTERED = "entered", _("已导入")
