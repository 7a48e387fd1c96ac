"""What a reviewer can answer, and how a single piece of evidence stands before one (审核结论)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Answer(models.TextChoices):
    APPROVED = "approved", _("同意")
    SENT_BACK = "sent_back", _("退回补正")
    REJECTED = "rejected", pgettext_lazy("结论", "不予销号")


# Either brings the finding back to the office.
REFUSING = frozenset({Answer.SENT_BACK, Answer.REJECTED})


class Verdict(models.TextChoices):
    """What a reviewer says of one piece while the application is under review."""

    ACCEPTED = "accepted", _("采信")
    RETURNED = "returned", _("要退回")
