"""Conditions that several acts on a measure share (前置条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.models import Measure


def finding_is_in_progress(measure: Measure, actor: Actor) -> str | None:
    """问题在整改中。

    While it is under review or written off, nothing below it moves: reviewers decide on what they see.
    """
    if measure.finding.state != FindingState.IN_PROGRESS:
        return _("这个问题%(state)s，不能再改动措施") % {"state": measure.finding.get_state_display()}
    return None
