"""报送:the draft as it stands is sent in, with what the rules said of it, whether it was in time, and what it contradicts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.checking import Checked, checked, plain_questions
from taizhang.ledger.calls.examining import Part
from taizhang.ledger.calls.guards import call_stands
from taizhang.ledger.calls.models import Reading, Sending, Submission
from taizhang.ledger.calls.people import judges_of
from taizhang.ledger.calls.roles import ANSWERING
from taizhang.ledger.calls.states import FILLING, SubmissionState
from taizhang.ledger.calls.topics import ARRIVED
from taizhang.ledger.materials.packing import pack_document, pack_report
from taizhang.review import Severity

NAMED_MAX = 8


@dataclass(frozen=True, kw_only=True)
class MaterialSent(Event):
    office: str
    number: int
    is_late: bool
    late_days: int
    lacks: Sequence[str]
    defects: int

    def sentence(self) -> str:
        said = {"office": self.office, "number": self.number, "days": self.late_days}
        if self.late_days:
            return _("%(office)s报送第 %(number)d 版，迟了 %(days)d 个工作日") % said
        if self.is_late:
            return _("%(office)s报送第 %(number)d 版，过了截止的钟点") % said
        return _("%(office)s报送第 %(number)d 版") % said


@transition(
    title=gettext_lazy("报送"),
    source=FILLING,
    target=SubmissionState.SENT,
    roles=ANSWERING,
    guards=[call_stands],
)
def send_in(submission: Submission, *, found: Sequence[Part], actor: Actor, at: datetime) -> MaterialSent:
    """``found`` is worked out before (examining.py): nothing waits on the database while rules are asked."""
    said = checked(submission, at=at)
    refuse_unfit(said)
    post = send_in.post_of(submission, actor)
    made = _kept(submission, said, actor=actor, principal=post.principal_id if post else None, at=at)
    Reading.objects.bulk_create(_reading(made, one) for one in found)
    event = MaterialSent(
        office=str(submission.office),
        number=made.number,
        is_late=made.is_late,
        late_days=made.late_days,
        lacks=made.lacks,
        defects=sum(len(one.found.report.diagnostics) for one in found),
    )
    tell(
        judges_of(submission.call),
        kind=ARRIVED,
        subject=_("收到%(office)s报送：%(title)s") % {"office": event.office, "title": submission.call.title},
        text=event.sentence(),
        address=f"/submissions/{submission.pk}",
        key=f"{submission.stream}:{made.number}",
        at=at,
    )
    return event


def refuse_unfit(said: Checked) -> None:
    """Each place is named: the person knows where to go."""
    between = pgettext("between names", "、")
    if said.wrong:
        places = "；".join(f"{one.label}{one.sentence}" for one in said.wrong[:NAMED_MAX])
        raise Refused(_("有的栏目读不懂：%(places)s") % {"places": places})
    if said.unexplained:
        places = between.join(said.unexplained[:NAMED_MAX])
        raise Refused(
            _("这些栏目没有填，或者改了系统已有的数，请填上或写明原因：%(places)s") % {"places": places}
        )


def _kept(
    submission: Submission, said: Checked, *, actor: Actor, principal: int | None, at: datetime
) -> Sending:
    return Sending.objects.create(
        submission=submission,
        number=submission.sendings.count() + 1,
        answers=said.answers.plain,
        known={key: [one.value, one.source] for key, one in said.known.items()},
        lacks=[label for _key, label in said.lacks],
        questions=plain_questions(said.questions),
        file_id=submission.draft_file_id,
        file_name=submission.draft_file_name,
        due_at=submission.call.due_at,
        is_late=said.is_late,
        late_days=said.late_days,
        sent_by_id=actor.person_id,
        sent_for_id=principal,
        sent_at=at,
    )


def _reading(sending: Sending, part: Part) -> Reading:
    report = part.found.report
    return Reading(
        sending=sending,
        part=part.name,
        counts={str(severity): report.counts[severity] for severity in Severity},
        engine=part.found.engine,
        document=pack_document(report.document),
        report=pack_report(report),
    )
