"""Conditions that several acts on evidence share (前置条件)."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import STANDING
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.states import MeasureState


def nothing_under_review(evidence: Evidence, actor: Actor) -> str | None:
    """它证明的问题都在整改中。

    What reviewers look at, and what they have decided on, does not move under them.
    """
    for link in evidence.links.all():
        finding = link.measure.finding
        if link.is_live and finding.state != FindingState.IN_PROGRESS:
            return _("第 %(number)d 号问题%(state)s，它的佐证不能改动") % {
                "number": finding.number,
                "state": finding.get_state_display(),
            }
    return None


def measures_are_ongoing(evidence: Evidence, actor: Actor) -> str | None:
    """它证明的措施在进行中。"""
    if evidence.state not in STANDING:
        return None
    proved = [one.measure for one in evidence.links.all() if one.is_live]
    if any(one.state != MeasureState.ONGOING for one in proved):
        return _("措施已报完成；要撤回佐证，请先恢复为进行中")
    return None
