"""Where an application stands in the chain that it was submitted under (审核链)."""

from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.chains import ChainStep, read_chain
from taizhang.ledger.writeoffs.models import Application, Decision, Seat
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True)
class Signature:
    """One party of a step with what it answered, if it has."""

    seat: Seat
    decision: Decision | None = None


@dataclass(frozen=True)
class Step:
    """``order`` counts from 1. The parties of a step answer in any order."""

    order: int
    rule: ChainStep
    signatures: tuple[Signature, ...]

    @property
    def name(self) -> str:
        return self.rule.name

    @property
    def is_joint(self) -> bool:
        return len(self.signatures) > 1

    @property
    def decisions(self) -> Sequence[Decision]:
        return [one.decision for one in self.signatures if one.decision]

    @property
    def agreed(self) -> int:
        return sum(one.answer == Answer.APPROVED for one in self.decisions)

    @property
    def left(self) -> int:
        """How many more must agree."""
        return max(self.rule.needed - self.agreed, 0)

    @property
    def is_passed(self) -> bool:
        return self.left == 0

    @property
    def missing(self) -> Sequence[Seat]:
        """Whom the step still waits for; nobody once enough have agreed."""
        return [] if self.is_passed else [one.seat for one in self.signatures if one.decision is None]


def steps_of(application: Application) -> Sequence[Step]:
    """Every step of the chain with the answers given at it, in order.

    Reads ``seats`` and ``decisions`` from a prefetch where there is one.
    """
    taken = {(one.step_order, one.party_order): one for one in application.decisions.all()}
    seats: dict[int, list[Signature]] = {}
    for seat in application.seats.all():
        signature = Signature(seat, taken.get((seat.step_order, seat.party_order)))
        seats.setdefault(seat.step_order, []).append(signature)
    rules = read_chain(application.chain)
    return [Step(order, rule, tuple(seats.get(order, ()))) for order, rule in enumerate(rules, 1)]


def current_application(finding: Finding) -> Application | None:
    """The latest application; it is the open one while the finding is under review.

    Reads ``finding.applications`` and their decisions from a prefetch where there is one.
    """
    latest = max(finding.applications.all(), key=lambda one: one.number, default=None)
    if latest is not None:
        latest.finding = finding
    return latest


def current_step(finding: Finding) -> Step | None:
    """The step whose answers are awaited, or None when the application has passed or none is there."""
    application = current_application(finding)
    if application is None:
        return None
    return next((step for step in steps_of(application) if not step.is_passed), None)


def is_closing(finding: Finding, step: Step) -> bool:
    """Whether one more agreement at the step ends the review."""
    application = current_application(finding)
    return application is not None and step.order == len(application.chain) and step.left == 1


def approvals(application: Application) -> Sequence[Decision]:
    return [one for one in application.decisions.all() if one.answer == Answer.APPROVED]
