"""Conditions that acts on mandates share (前置条件)."""

from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor


def is_not_about_oneself(mandate: Any, actor: Actor) -> str | None:
    """不是办理人自己的任职。"""
    return refuse_oneself(mandate.root.pk, actor)


def refuse_oneself(person: int, actor: Actor) -> str | None:
    """Nobody gives themselves a post, nor through the person whom they stand in for."""
    return _("不能办理自己的任职，须由他人办理") if person in actor.standing else None
