"""What must hold before somebody touches an examination (前置条件)."""

from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor


def is_own(row: Any, actor: Actor) -> str | None:
    """审核是本人做的。"""
    if row.root.person_id != actor.person_id:
        return _("这次审核是别人做的，只有本人能改")
    return None
