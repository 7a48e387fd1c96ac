"""One handing-in, one row: what a second click with the same key is given (重复提交)."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.models import Making
from taizhang.bureau.refusal import Refused


class AlreadyMade(Exception):
    """Carries the row that was made before."""

    def __init__(self, row: Any) -> None:
        self.row = row


def claim(key: str, act: str, *, actor: Actor, at: datetime) -> Making:
    """Take the key inside the transaction of the act: a second claim waits here until the first one is committed.

    Raises ``AlreadyMade``, and ``Refused`` where the key was used for something else.
    """
    facts = {"act": act, "made": "", "row": 0, "actor_id": actor.person_id, "at": at}
    making, is_new = Making.objects.get_or_create(key=key, defaults=facts)
    if is_new:
        return making
    if (making.act, making.actor_id) != (act, actor.person_id):
        raise Refused(_("这张表单已经用过，请重新打开再填"))
    raise AlreadyMade(apps.get_model(making.made)._default_manager.get(pk=making.row))


def settle(making: Making, row: models.Model) -> None:
    Making.objects.filter(pk=making.pk).update(made=row._meta.label, row=row.pk)
