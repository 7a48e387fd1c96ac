"""Who may answer an application at all (能否审核), before it is asked whether they have looked at what they answer."""

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.guards import has_a_seat, is_impartial
from taizhang.ledger.writeoffs.reviewing import reviewed_over, reviewers


def may_answer(finding: Finding, actor: Actor) -> str | None:
    """Why the actor has no say in it, as a sentence, or None."""
    if finding.state != FindingState.UNDER_REVIEW:
        return _("没有待审核的申请")
    if not actor.holds(reviewers(finding), *reviewed_over(finding)):
        return _("您的任职不能审核这一步")
    return has_a_seat(finding, actor) or is_impartial(finding, actor)
