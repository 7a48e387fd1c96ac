"""Where a view can stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ViewState(models.TextChoices):
    KEPT = "kept", _("在用")
    WITHDRAWN = "withdrawn", _("已撤下")
