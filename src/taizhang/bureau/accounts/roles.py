"""Who may do things here (角色)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    OFFICER = "officer", _("承办人")
    OFFICE_HEAD = "office_head", _("股室负责人")
    LEADER = "leader", _("分管领导")
    SECRETARY = "secretary", _("党组书记")
    RECTIFIER = "rectifier", _("整改办")
    OVERSIGHT = "oversight", _("巡察办")


EVERYONE = frozenset(Role)
