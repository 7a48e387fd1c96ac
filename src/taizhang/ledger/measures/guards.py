"""Conditions that several acts on a measure share (前置条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.kinds import DEMANDS
from taizhang.ledger.measures.models import Measure


def finding_is_in_progress(measure: Measure, actor: Actor) -> str | None:
    """问题在整改中。

    While it is under review or written off, nothing below it moves: reviewers decide on what they see.
    """
    if measure.finding.state != FindingState.IN_PROGRESS:
        return _("这个问题%(state)s，不能再改动措施") % {"state": measure.finding.get_state_display()}
    return None


def is_planned(measure: Measure, actor: Actor) -> str | None:
    """整改方案已经批准。"""
    if measure.finding.round.needs_plan and measure.plan_number is None:
        return _("整改方案还没有批准；批准以前直接修改，不用申请")
    return None


def may_begin(measure: Measure, actor: Actor) -> str | None:
    """整改方案已经批准；立行立改的措施不必等。

    A measure entered later waits for the supplement that takes it in; the others go on.
    """
    if is_planned(measure, actor) is None or not DEMANDS[measure.kind].waits_for_plan:
        return None
    return _("整改方案还没有批准，批准以后才能报告进展")


def is_not_planned_yet(measure: Measure, actor: Actor) -> str | None:
    """整改方案还没有批准。"""
    if measure.finding.round.needs_plan and measure.plan_number is not None:
        return _("整改方案已经批准，改动这项措施要申请修订方案")
    return None
