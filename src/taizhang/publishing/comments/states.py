"""Where a letter stands once somebody has decided on it, and where a request to look again does (办件状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LetterKind(models.TextChoices):
    OPINION = "opinion", _("意见建议")
    UNRESOLVED = "unresolved", _("反映未整改到位")


class CommentState(models.TextChoices):
    ADMITTED = "admitted", _("待分办")
    REFUSED = "refused", _("不予受理")
    ASSIGNED = "assigned", _("待答复")
    DRAFTED = "drafted", _("待审定")
    ANSWERED = "answered", _("已答复")


class LookbackState(models.TextChoices):
    OPEN = "open", _("待回头看")
    DONE = "done", _("已回头看")
    DECLINED = "declined", _("不需要回头看")


OPEN = frozenset({CommentState.ADMITTED, CommentState.ASSIGNED, CommentState.DRAFTED})
SETTLED = frozenset({CommentState.REFUSED, CommentState.ANSWERED})
