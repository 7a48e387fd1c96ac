"""Where an application stands in its round's review chain (审核链)."""

from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.models import Application, Decision
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True)
class Step:
    order: int
    name: str
    role: str
    decision: Decision | None = None

    @property
    def role_name(self) -> str:
        return str(Role(self.role).label)


def steps_of(application: Application) -> Sequence[Step]:
    """Every step of the chain with the decision taken at it, in order."""
    taken = {decision.step_order: decision for decision in application.decisions.all()}
    chain = application.finding.round.chain
    return [Step(order, name, role, taken.get(order)) for order, (name, role) in enumerate(chain, 1)]


def current_application(finding: Finding) -> Application | None:
    """The latest application; it is the open one while the finding is under review.

    Reads ``finding.applications`` and their decisions from a prefetch where there is one.
    """
    latest = max(finding.applications.all(), key=lambda one: one.number, default=None)
    if latest is not None:
        latest.finding = finding
    return latest


def current_step(finding: Finding) -> Step | None:
    """The step whose decision is awaited, or None when the application has passed or none is there."""
    application = current_application(finding)
    if application is None:
        return None
    return next((step for step in steps_of(application) if step.decision is None), None)


def is_last(finding: Finding, step: Step) -> bool:
    return step.order == len(finding.round.chain)


def approvals(application: Application) -> Sequence[Decision]:
    return [one for one in application.decisions.all() if one.answer == Answer.APPROVED]
