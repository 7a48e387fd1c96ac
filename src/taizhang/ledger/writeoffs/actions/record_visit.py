"""登记现场核查:who went where on which day, and what they found, with photos."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.content import Given
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.chain import current_application, current_step
from taizhang.ledger.writeoffs.guards import has_a_seat, is_impartial
from taizhang.ledger.writeoffs.models import Visit, VisitFile
from taizhang.ledger.writeoffs.reviewing import reviewed_over, reviewers, reviewing_post
from taizhang.ledger.writeoffs.visiting import VisitFacts, asks_for_a_visit


@dataclass(frozen=True, kw_only=True)
class VisitRecorded(Event):
    """``files`` are [name, SHA-256]."""

    step: str
    visited_on: str
    place: str
    people: str
    found: str
    files: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("%(step)s：%(people)s于%(day)s到%(place)s现场核查：%(found)s") % {
            "step": self.step,
            "people": self.people,
            "day": date_format(date.fromisoformat(self.visited_on), "DATE_FORMAT"),
            "place": self.place,
            "found": self.found,
        }


@transition(
    title=gettext_lazy("登记现场核查"),
    source={FindingState.UNDER_REVIEW},
    roles=reviewers,
    scope=reviewed_over,
    posting=reviewing_post,
    guards=[has_a_seat, is_impartial, asks_for_a_visit],
)
def record_visit(
    finding: Finding, *, facts: VisitFacts, files: Sequence[Given], actor: Actor, at: datetime
) -> VisitRecorded:
    application, step = current_application(finding), current_step(finding)
    if application is None or step is None:
        raise Refused(_("没有待审核的申请"))
    told = facts.checked(today=localdate(at))
    if not files:
        raise Refused(_("请附上现场照片或者核查记录的照片"))
    visit = Visit.objects.create(
        application=application,
        step_order=step.order,
        visited_on=told.visited_on,
        place=told.place,
        people=told.people,
        found=told.found,
        recorded_by_id=actor.person_id,
        recorded_at=at,
    )
    VisitFile.objects.bulk_create(
        VisitFile(visit=visit, order=order, file=one.file, name=one.name, form=one.form)
        for order, one in enumerate(files, 1)
    )
    return VisitRecorded(
        step=step.name,
        visited_on=told.visited_on.isoformat(),
        place=told.place,
        people=told.people,
        found=told.found,
        files=[[one.name, one.file.digest] for one in files],
    )
