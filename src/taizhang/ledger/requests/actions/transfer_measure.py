"""移交措施:the head of the office that carries a measure out offers it to another office."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.measures.guards import finding_is_in_progress
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.requests.recorded import Noted
from taizhang.ledger.requests.transferring import ask_transfer


@dataclass(frozen=True, kw_only=True)
class MeasureOffered(Event):
    number: int
    former: str
    office: str
    reason: str

    def sentence(self) -> str:
        return _("%(former)s提出把措施 %(number)d 移交%(office)s：%(reason)s") % {
            "number": self.number,
            "former": self.former,
            "office": self.office,
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class MeasureTransferNoted(Noted):
    """The first entry of the request itself."""


@transition(
    title=gettext_lazy("移交措施"),
    source={MeasureState.ONGOING},
    roles={Role.OFFICE_HEAD},
    guards=[finding_is_in_progress],
)
def transfer_measure(
    measure: Measure, *, to: Organization, reason: str, actor: Actor, at: datetime
) -> Outcome:
    made = ask_transfer(measure.finding, measure, to=to, reason=reason, actor=actor, at=at)
    said = MeasureOffered(
        number=measure.number, former=made.seen["office_name"], office=str(to), reason=made.reason
    )
    return Outcome(said, ((made, MeasureTransferNoted(kind=made.kind, number=made.number)),))
