"""放弃录入:the reading is given up; the file and what was read stay on record."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import Intake
from taizhang.ledger.rounds.states import IntakeState


@dataclass(frozen=True, kw_only=True)
class Discarded(Event):
    reason: str

    def sentence(self) -> str:
        return _("放弃录入：%(reason)s") % {"reason": self.reason}


@transition(
    title=gettext_lazy("放弃录入"),
    source={IntakeState.PROPOSED},
    target=IntakeState.DISCARDED,
    roles={Role.RECTIFIER},
)
def discard(intake: Intake, *, reason: str, actor: Actor, at: datetime) -> Discarded:
    if not reason.strip():
        raise Refused(_("请写明放弃的原因"))
    return Discarded(reason=reason.strip())
