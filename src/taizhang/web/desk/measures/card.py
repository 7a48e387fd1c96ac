"""One measure on the page of its finding: what it is, and what this person can do on it now (措施卡)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.reach import reach
from taizhang.ledger.evidence.actions.resume import resume
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.models import EvidenceLink
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.check_in import check_in
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.actions.set_stages import set_stages
from taizhang.ledger.measures.guards import is_not_planned_yet, is_planned, may_begin
from taizhang.ledger.measures.milestones import mechanisms_of, next_stage, was_on_time
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.ledger.requests.actions.ask_extension import ask_extension
from taizhang.ledger.requests.actions.propose_amendment import propose_amendment
from taizhang.ledger.requests.actions.transfer_measure import transfer_measure
from taizhang.ledger.requests.models import Request
from taizhang.web.desk.evidence.form import EvidenceForm
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.measures.report import ReportForm


@dataclass(frozen=True)
class MeasureCard:
    """Forms are None where the person cannot use them; ``completion_why`` says what is missing first."""

    measure: Measure
    report_form: ReportForm | None
    evidence_form: EvidenceForm | None
    completion_form: ActForm | None
    completion_why: str | None
    can_resume: bool
    can_assign: bool
    can_renew: bool
    can_set_stages: bool = False
    can_reach: bool = False
    can_check_in: bool = False
    can_amend: bool = False
    can_extend: bool = False
    can_transfer: bool = False
    pending: Sequence[Request] = ()
    is_on_time: bool | None = None

    @property
    def number(self) -> str:
        return str(self.measure.number)

    @property
    def is_done(self) -> bool:
        return self.measure.state == MeasureState.DONE

    @property
    def links(self) -> Sequence[EvidenceLink]:
        """What proves it or did; drafts only for those who work on them."""
        links = self.measure.links.all()
        return [one for one in links if self.evidence_form or one.evidence.state != EvidenceState.DRAFT]


def card_of(measure: Measure, actor: Actor, today: date, pending: Sequence[Request] = ()) -> MeasureCard:
    """Asks the transitions; reads nothing beyond what was prefetched. ``pending`` is what is asked of the finding."""
    moves = measure.finding.state == FindingState.IN_PROGRESS
    label = f"m{measure.number}"
    may_still_plan = is_not_planned_yet(measure, actor) is None
    begins = moves and may_begin(measure, actor) is None
    may_report = begins and report.is_open_to(measure, actor)
    may_prove = begins and submit.is_open_to(measure, actor)
    may_complete = moves and complete.is_open_to(measure, actor)
    return MeasureCard(
        measure=measure,
        report_form=ReportForm.blank(measure, label=f"{label}-r", happened_on=today) if may_report else None,
        evidence_form=EvidenceForm.blank(measure, label=f"{label}-e") if may_prove else None,
        completion_form=ActForm.blank(measure, label=f"{label}-c") if may_complete else None,
        completion_why=complete.refusal(measure, actor) if may_complete else None,
        can_resume=moves and resume.is_open_to(measure, actor),
        can_assign=moves and assign.is_open_to(measure, actor) and may_still_plan,
        can_renew=moves and actor.holds((Role.OFFICER, Role.OFFICE_HEAD), *measure.scope_paths),
        can_set_stages=moves and set_stages.is_open_to(measure, actor) and may_still_plan,
        can_amend=moves and not may_still_plan and propose_amendment.is_open_to(measure, actor),
        can_transfer=moves and transfer_measure.is_open_to(measure, actor),
        pending=[one for one in pending if one.measure_id == measure.pk],
        is_on_time=was_on_time(measure),
        **_of_its_kind(measure, actor, moves=begins),
    )


def _of_its_kind(measure: Measure, actor: Actor, *, moves: bool) -> dict[str, bool]:
    """What only measures of some kinds are about."""
    has_stages = measure.kind == Kind.STANDING or next_stage(measure) is not None
    is_dated = measure.due_date is not None and is_planned(measure, actor) is None
    checked = measure.kind == Kind.STANDING and measure.finding.state != FindingState.UNDER_REVIEW
    return {
        "can_reach": moves and has_stages and reach.is_open_to(measure, actor),
        "can_check_in": checked and bool(mechanisms_of(measure)) and check_in.is_open_to(measure, actor),
        "can_extend": moves and is_dated and ask_extension.is_open_to(measure, actor),
    }
