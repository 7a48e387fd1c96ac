"""What can be asked for, where it can stand, and what can be answered."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RequestState(models.TextChoices):
    PENDING = "pending", _("待审批")
    GRANTED = "granted", _("已批准")
    RETURNED = "returned", _("已退回")
    RECALLED = "recalled", _("已撤回")


class RequestKind(models.TextChoices):
    PLAN = "plan", _("整改方案")
    AMENDMENT = "amendment", _("方案修订")
    EXTENSION = "extension", _("延期")
    TRANSFER = "transfer", _("移交")


class Reply(models.TextChoices):
    AGREED = "agreed", _("同意")
    RETURNED = "returned", _("退回")
