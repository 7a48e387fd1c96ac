"""Conditions that acts on views share (前置条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.lists.models import View


def is_own_view(view: View, actor: Actor) -> str | None:
    """视图是本人存的。"""
    return None if view.owner_id == actor.person_id else _("这个视图是别人存的，只有本人能撤下")
