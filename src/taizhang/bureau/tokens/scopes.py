"""What a token may be used for (令牌权限); it never opens more than its person could open."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    READ = "read", _("读取")
    WRITE = "write", _("办理")
    CALENDAR = "calendar", _("日历订阅")
