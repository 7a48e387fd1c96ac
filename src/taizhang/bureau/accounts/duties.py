"""The three administrators (三员): each account holds one duty or none, and who holds one has no other business here.

GB/T 22239-2019 §8.1.5 asks that system, security and audit administrators are told apart; a single column of the account
makes two duties of one person impossible, and triggers keep posts away from whoever holds one (apartness.py).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Duty(models.TextChoices):
    SYSTEM = "system_admin", _("系统管理员")
    SECURITY = "security_admin", _("安全管理员")
    AUDIT = "audit_admin", _("审计管理员")


DUTIES = frozenset(Duty)
