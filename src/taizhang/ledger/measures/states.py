"""Where a measure can stand, and of what kind it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MeasureState(models.TextChoices):
    ONGOING = "ongoing", _("进行中")
    DONE = "done", _("已完成")


class Kind(models.TextChoices):
    IMMEDIATE = "immediate", _("立行立改")
    DATED = "dated", _("限期整改")
    STAGED = "staged", _("分阶段整改")
    STANDING = "standing", _("长期坚持")
