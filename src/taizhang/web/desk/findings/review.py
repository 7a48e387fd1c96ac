"""One application for write-off with its chain of review, as people follow it (审核过程)."""

from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import Step, steps_of
from taizhang.ledger.writeoffs.models import Application, Decision
from taizhang.ledger.writeoffs.states import REFUSING


@dataclass(frozen=True)
class Review:
    application: Application
    steps: Sequence[Step]
    is_withdrawn: bool

    @property
    def refusal(self) -> Decision | None:
        """The answer that brought the application back."""
        taken = (one for step in self.steps for one in step.decisions)
        return next((one for one in taken if one.answer in REFUSING), None)

    @property
    def is_open(self) -> bool:
        return self.awaited is not None

    @property
    def awaited(self) -> Step | None:
        """The step whose answers are waited for."""
        if self.is_withdrawn or self.refusal:
            return None
        return next((one for one in self.steps if not one.is_passed), None)


def review_of(application: Application, finding: Finding) -> Review:
    application.finding = finding
    return Review(application, steps_of(application), hasattr(application, "withdrawal"))
