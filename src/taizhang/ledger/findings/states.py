"""Where a finding can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FindingState(models.TextChoices):
    IN_PROGRESS = "in_progress", _("整改中")
    UNDER_REVIEW = "under_review", _("销号审核中")
    WRITTEN_OFF = "written_off", _("已销号")
    SPLIT = "split", _("已拆分")
    MERGED = "merged", _("已并入")


# Findings whose content lives on in others: they are told, and counted no longer.
GONE = frozenset({FindingState.SPLIT, FindingState.MERGED})
# Findings on which work is still to be done.
OPEN = frozenset({FindingState.IN_PROGRESS, FindingState.UNDER_REVIEW})
