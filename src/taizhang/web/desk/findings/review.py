"""One application for write-off with its chain of review, as people follow it (审核过程)."""

from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import Step, steps_of
from taizhang.ledger.writeoffs.models import Application
from taizhang.ledger.writeoffs.states import Answer


@dataclass(frozen=True)
class Review:
    application: Application
    steps: Sequence[Step]
    is_withdrawn: bool

    @property
    def is_returned(self) -> bool:
        return any(one.decision and one.decision.answer == Answer.SENT_BACK for one in self.steps)

    @property
    def is_open(self) -> bool:
        return self.awaited is not None

    @property
    def awaited(self) -> Step | None:
        """The step whose answer is waited for."""
        if self.is_withdrawn or self.is_returned:
            return None
        return next((one for one in self.steps if one.decision is None), None)


def review_of(application: Application, finding: Finding) -> Review:
    application.finding = finding
    return Review(application, steps_of(application), hasattr(application, "withdrawal"))
