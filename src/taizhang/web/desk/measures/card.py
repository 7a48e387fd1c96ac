"""One measure on the page of its finding: what it is, and what this person can do on it now (措施卡)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.reach_milestone import reach_milestone
from taizhang.ledger.evidence.actions.resume import resume
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.evidence.models import EvidenceLink
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.extensions.actions.ask_for_extension import ask_for_extension
from taizhang.ledger.extensions.models import Extension
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.actions.assign import assign
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.actions.review_standing import review_standing
from taizhang.ledger.measures.actions.set_milestones import set_milestones
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.planned import waits_for_a_plan
from taizhang.ledger.measures.stages import Milestone, milestones, next_milestone
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.web.desk.evidence.form import EvidenceForm
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.measures.completion import form_for
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
    can_extend: bool
    can_stage: bool
    can_reach: bool
    can_review: bool

    @property
    def number(self) -> str:
        return str(self.measure.number)

    @property
    def is_done(self) -> bool:
        return self.measure.state == MeasureState.DONE

    @property
    def is_staged(self) -> bool:
        return self.measure.kind == Kind.STAGED

    @property
    def stages(self) -> Sequence[Milestone]:
        return milestones(self.measure)

    @property
    def next_stage(self) -> Milestone | None:
        return next_milestone(self.measure) if self.can_reach else None

    @property
    def plan_why(self) -> str | None:
        """Why work on it does not count yet, where it waits for a plan."""
        if self.is_done or not waits_for_a_plan(self.measure):
            return None
        return str(_("修订还没有批准")) if self.measure.approved_digest else str(_("整改方案还没有批准"))

    @property
    def extension(self) -> Extension | None:
        """The latest request for more time."""
        return max(self.measure.extensions.all(), key=lambda one: one.number, default=None)

    @property
    def links(self) -> Sequence[EvidenceLink]:
        """What proves it or did; drafts only for those who work on them."""
        links = self.measure.links.all()
        return [one for one in links if self.evidence_form or one.evidence.state != EvidenceState.DRAFT]


def card_of(measure: Measure, actor: Actor, today: date) -> MeasureCard:
    """Asks the transitions; reads nothing beyond what was prefetched."""
    moves = measure.finding.state == FindingState.IN_PROGRESS
    label = f"m{measure.number}"
    may_report = moves and report.is_open_to(measure, actor)
    may_prove = moves and submit.is_open_to(measure, actor)
    may_complete = moves and complete.is_open_to(measure, actor)
    return MeasureCard(
        measure=measure,
        report_form=ReportForm.blank(measure, label=f"{label}-r", happened_on=today) if may_report else None,
        evidence_form=EvidenceForm.blank(measure, label=f"{label}-e") if may_prove else None,
        completion_form=form_for(measure).blank(measure, label=f"{label}-c") if may_complete else None,
        completion_why=complete.refusal(measure, actor) if may_complete else None,
        can_resume=moves and resume.is_open_to(measure, actor),
        can_assign=moves and assign.is_open_to(measure, actor),
        can_extend=moves and ask_for_extension.is_open_to(measure, actor) and measure.due_date is not None,
        can_stage=moves and measure.kind == Kind.STAGED and set_milestones.is_open_to(measure, actor),
        can_reach=moves and reach_milestone.is_open_to(measure, actor),
        can_review=measure.kind == Kind.STANDING and review_standing.is_open_to(measure, actor),
        can_renew=moves and actor.holds((Role.OFFICER, Role.OFFICE_HEAD), *measure.scope_paths),
    )
