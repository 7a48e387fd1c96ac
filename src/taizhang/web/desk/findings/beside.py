"""What lies beside an application, and what this person can do about it now (核查、公示、异议)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.gate import Transition
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.actions.answer_objection import answer_objection
from taizhang.ledger.writeoffs.actions.erase_objector import erase_objector
from taizhang.ledger.writeoffs.actions.post_notice import post_notice
from taizhang.ledger.writeoffs.actions.record_objection import record_objection
from taizhang.ledger.writeoffs.actions.record_visit import record_visit
from taizhang.ledger.writeoffs.actions.take_down_notice import take_down_notice
from taizhang.ledger.writeoffs.agreeing import AGREEING
from taizhang.ledger.writeoffs.guards import has_a_seat, has_opened_the_evidence, is_impartial
from taizhang.ledger.writeoffs.models import Application, Notice, Visit
from taizhang.ledger.writeoffs.publicising import end_now
from taizhang.workdays import Day

# Asked for elsewhere on the page, each in its own way.
ASKED_BEFORE = (has_a_seat, is_impartial, has_opened_the_evidence)


@dataclass(frozen=True)
class Beside:
    visits: Sequence[Visit]
    notices: Sequence[Notice]
    may_visit: bool
    may_post: bool
    may_object: bool
    may_answer: bool
    may_take_down: bool
    may_erase: bool
    is_under_review: bool

    @property
    def has_notice(self) -> bool:
        return any(one.is_live for one in self.notices)

    @property
    def running(self) -> Notice | None:
        """The notice that counts, while the review goes on."""
        return next((one for one in self.notices if one.is_live and self.is_under_review), None)

    @cached_property
    def until(self) -> Day | None:
        """Its last day as the calendar has it now."""
        return end_now(self.running) if self.running else None


def beside(application: Application | None, finding: Finding, by: Actor) -> Beside | None:
    if application is None:
        return None

    def may(act: Transition[Finding, ...]) -> bool:
        return act.refusal(finding, by) is None

    return Beside(
        visits=list(application.visits.all()),
        notices=list(application.notices.all()),
        may_visit=may(record_visit),
        may_post=may(post_notice),
        may_object=may(record_objection),
        may_answer=may(answer_objection),
        may_take_down=may(take_down_notice),
        may_erase=may(erase_objector),
        is_under_review=finding.state == FindingState.UNDER_REVIEW,
    )


def why_not_agree(finding: Finding, by: Actor) -> str | None:
    """What must happen before anybody agrees, where sending back is open already."""
    rest = (guard for guard in AGREEING if guard not in ASKED_BEFORE)
    return next((why for guard in rest if (why := guard(finding, by))), None)
