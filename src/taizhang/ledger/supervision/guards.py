"""Conditions of what is done with a notice (督办条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.supervision.models import Notice


def is_no_answerer(notice: Notice, actor: Actor) -> str | None:
    """认定回复的人不是回复的人。"""
    answered = {one.replied_by_id for one in notice.replies.all()}
    answered |= {one.replied_for_id for one in notice.replies.all() if one.replied_for_id}
    if answered & actor.standing:
        return _("回复是您写的，要由别人认定")
    return None


def asks_for_a_reply(notice: Notice, actor: Actor) -> str | None:
    """这一级要求回复。"""
    return None if notice.reply_days else _("这份文书不要求回复，签收就办结")


def asks_for_no_reply(notice: Notice, actor: Actor) -> str | None:
    """这一级不要求回复。"""
    return _("这份文书要求回复") if notice.reply_days else None
