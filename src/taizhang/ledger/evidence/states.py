"""Where a piece of evidence can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EvidenceState(models.TextChoices):
    DRAFT = "draft", _("草稿")
    SUBMITTED = "submitted", _("已提交")
    ACCEPTED = "accepted", _("已采信")
    RETURNED = "returned", _("已退回")
    EXPIRED = "expired", _("已过期")
    WITHDRAWN = "withdrawn", _("已撤回")


# What counts as proof: handed in, and not returned, run out or taken back since.
STANDING = frozenset({EvidenceState.SUBMITTED, EvidenceState.ACCEPTED})
