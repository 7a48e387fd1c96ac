"""Conditions of what is done with a call and a submission (征集条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.calls.models import Sending, Submission
from taizhang.ledger.calls.states import CallState


def call_stands(submission: Submission, actor: Actor) -> str | None:
    """征集没有撤回。"""
    return None if submission.call.state == CallState.OPEN else _("这次征集已经撤回，不用报了")


def is_no_sender(submission: Submission, actor: Actor) -> str | None:
    """审核的人没有报送过这一件。"""
    sent = Sending.objects.filter(submission=submission).values_list("sent_by", "sent_for")
    if {one for pair in sent for one in pair if one} & actor.standing:
        return _("这一件是您报送的，要由别人审核")
    return None
