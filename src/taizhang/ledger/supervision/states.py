"""Where a supervision notice stands (督办文书的状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NoticeState(models.TextChoices):
    ISSUED = "issued", _("待签收")
    RECEIVED = "received", _("待回复")
    ANSWERED = "answered", _("待认定")
    CLOSED = "closed", _("已办结")
    WITHDRAWN = "withdrawn", _("已撤回")


# Something is still owed on these.
OPEN = frozenset({NoticeState.ISSUED, NoticeState.RECEIVED, NoticeState.ANSWERED})
