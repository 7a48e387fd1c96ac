"""退回填报:what an office answered is not enough, and it is asked again."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.refusal import Refused
from taizhang.ledger.schedules.guards import is_being_asked
from taizhang.ledger.schedules.models import Turn
from taizhang.ledger.schedules.people import people_of
from taizhang.ledger.schedules.states import TurnState
from taizhang.ledger.schedules.topics import ROUNDUP
from taizhang.ledger.supervision.roles import ISSUING


@dataclass(frozen=True, kw_only=True)
class TurnReturned(Event):
    office: str
    reason: str

    def sentence(self) -> str:
        return _("退回%(office)s的填报：%(reason)s") % {"office": self.office, "reason": self.reason}


@transition(
    title=gettext_lazy("退回填报"),
    source={TurnState.ANSWERED},
    target=TurnState.OWED,
    roles=ISSUING,
    guards=[is_being_asked],
)
def return_turn(turn: Turn, *, reason: str, actor: Actor, at: datetime) -> TurnReturned:
    """The answer keeps its row; whether the office was in time goes by its last one."""
    if not reason.strip() or len(reason) > 2000:
        raise Refused(_("请写明退回的理由"))
    Turn.objects.filter(pk=turn.pk).update(returned_for=reason.strip(), is_late=False)
    subject = _("“%(name)s”的填报被退回") % {"name": turn.roundup.schedule.name}
    people = people_of([turn.office], on=localdate(at))
    key = f"{turn.stream}:returned:{turn.version}"
    where = f"/turns/{turn.pk}"
    tell(people, kind=ROUNDUP, subject=subject, text=reason.strip(), address=where, key=key, at=at)
    return TurnReturned(office=str(turn.office), reason=reason.strip())
