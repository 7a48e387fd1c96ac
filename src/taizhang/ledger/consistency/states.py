"""Where a question can stand (疑问状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class QuestionState(models.TextChoices):
    OPEN = "open", _("待说明")
    ANSWERED = "answered", _("已作说明")
    SETTLED = "settled", _("已一致")
