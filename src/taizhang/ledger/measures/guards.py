"""Conditions that several acts on a measure share (前置条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.planned import waits_for_a_plan
from taizhang.ledger.measures.states import Kind


def finding_is_in_progress(measure: Measure, actor: Actor) -> str | None:
    """问题在整改中。

    While it is under review or written off, nothing below it moves: reviewers decide on what they see.
    """
    if measure.finding.state != FindingState.IN_PROGRESS:
        return _("这个问题%(state)s，不能再改动措施") % {"state": measure.finding.get_state_display()}
    return None


def plan_is_approved(measure: Measure, actor: Actor) -> str | None:
    """整改方案已经批准，或者不需要批准。"""
    if not waits_for_a_plan(measure):
        return None
    if measure.approved_digest:
        return _("这项措施的修订还没有批准，批准以后才能接着办")
    return _("整改方案还没有批准，批准以后才能办这项措施")


def is_staged(measure: Measure, actor: Actor) -> str | None:
    """是分阶段整改的措施。"""
    return None if measure.kind == Kind.STAGED else _("只有分阶段整改的措施才设阶段")
