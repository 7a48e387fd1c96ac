"""States of rows that are set once and followed by further ones (作业设置的状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TimingState(models.TextChoices):
    SET = "set", _("已设定")


class RetrialState(models.TextChoices):
    ORDERED = "ordered", _("已要求重做")
