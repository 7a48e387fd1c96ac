"""Conditions that acts on accounts share (前置条件)."""

from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Account


def places_of(account: Account) -> tuple[str, ...]:
    """Where its owner's posts are, and the whole house for administrators."""
    posts = account.person.appointments.select_related("organization")
    return ("/", *(one.organization.path for one in posts))


def is_own(row: Any, actor: Actor) -> str | None:
    """是自己的账号。"""
    if row.root.person_id == actor.person_id:
        return None
    return _("只能办理自己的账号")


def is_not_own(row: Any, actor: Actor) -> str | None:
    """不是自己的账号。"""
    if row.root.person_id == actor.person_id:
        return _("不能办理自己的账号，须由另一名管理员办理")
    return None
