"""Whether a node of the tree still exists."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganizationState(models.TextChoices):
    EXISTING = "existing", _("现有")
    ABOLISHED = "abolished", _("已撤销")
