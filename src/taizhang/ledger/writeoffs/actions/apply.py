"""申请销号:the office holds that the finding is rectified."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.queries import locked, standing_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.guards import is_ready
from taizhang.ledger.writeoffs.models import Application
from taizhang.ledger.writeoffs.seating import seat_the_parties
from taizhang.ledger.writeoffs.submission import submission_digest

APPLICANTS = frozenset({Role.OFFICER, Role.OFFICE_HEAD})


@dataclass(frozen=True, kw_only=True)
class Applied(Event):
    number: int
    statement: str
    digest: str

    def sentence(self) -> str:
        return _("第 %(number)d 次申请销号：%(statement)s") % {
            "number": self.number,
            "statement": self.statement,
        }


@transition(
    title=gettext_lazy("申请销号"),
    source={FindingState.IN_PROGRESS},
    target=FindingState.UNDER_REVIEW,
    roles=APPLICANTS,
    guards=[is_ready],
)
def apply(finding: Finding, *, statement: str, actor: Actor, at: datetime) -> Applied:
    if not statement.strip():
        raise Refused(_("请写明整改结果"))
    # Locked, so that no piece changes before the end of this act; asked again, because one may just have changed.
    locked(standing_of(finding))
    if why := is_ready(finding, actor):
        raise Refused(why)
    post = actor.post_for(APPLICANTS, finding.scope_paths)
    number = finding.applications.count() + 1
    digest = submission_digest(finding)
    made = Application.objects.create(
        finding=finding,
        number=number,
        statement=statement.strip(),
        digest=digest,
        chain=finding.round.chain,
        submitted_by_id=actor.person_id,
        submitted_for_id=post.principal_id if post else None,
        submitted_at=at,
    )
    seat_the_parties(made)
    return Applied(number=number, statement=statement.strip(), digest=digest)
