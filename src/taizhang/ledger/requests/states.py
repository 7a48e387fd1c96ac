"""Where a request can stand, and what can be answered."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RequestState(models.TextChoices):
    SUBMITTED = "submitted", _("待审批")
    GRANTED = "granted", _("已批准")
    RETURNED = "returned", _("已退回")
    WITHDRAWN = "withdrawn", _("已撤回")


class Answer(models.TextChoices):
    APPROVED = "approved", _("同意")
    RETURNED = "returned", _("退回")
