"""Where a call, a repeating call, a submission and an adoption can stand (征集、循环征集、报送件、采用的状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FormState(models.TextChoices):
    KEPT = "kept", _("已存档")


class CallState(models.TextChoices):
    OPEN = "open", _("征集中")
    WITHDRAWN = "withdrawn", _("已撤回")


class CycleState(models.TextChoices):
    RUNNING = "running", _("进行中")
    ENDED = "ended", _("已停止")


class SubmissionState(models.TextChoices):
    OWED = "owed", _("待报送")
    SENT = "sent", _("待审核")
    RETURNED = "returned", _("已退回")
    ACCEPTED = "accepted", _("已通过")
    CORRECTING = "correcting", _("更正中")
    LIFTED = "lifted", _("不用报了")


class AdoptionState(models.TextChoices):
    STANDING = "standing", _("有效")
    WITHDRAWN = "withdrawn", _("已撤回")


# The office is at work on it.
FILLING = frozenset({SubmissionState.OWED, SubmissionState.RETURNED, SubmissionState.CORRECTING})
# Something is still to come of it.
UNSETTLED = FILLING | {SubmissionState.SENT}
