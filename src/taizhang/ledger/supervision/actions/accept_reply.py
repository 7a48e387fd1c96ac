"""认可回复:the demand is met, the notice is settled."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.supervision.guards import is_no_answerer
from taizhang.ledger.supervision.models import Notice, ReplyVerdict
from taizhang.ledger.supervision.roles import ISSUING
from taizhang.ledger.supervision.states import NoticeState


@dataclass(frozen=True, kw_only=True)
class ReplyAccepted(Event):
    number: str
    opinion: str

    def sentence(self) -> str:
        return _("认可对%(number)s的回复，办结") % {"number": self.number}


@transition(
    title=gettext_lazy("认可回复"),
    source={NoticeState.ANSWERED},
    target=NoticeState.CLOSED,
    roles=ISSUING,
    guards=[is_no_answerer],
)
def accept_reply(notice: Notice, *, opinion: str = "", actor: Actor, at: datetime) -> ReplyAccepted:
    ReplyVerdict.objects.create(
        reply=notice.replies.latest("pk"),
        is_accepted=True,
        opinion=opinion.strip(),
        given_by_id=actor.person_id,
        given_at=at,
    )
    return ReplyAccepted(number=str(notice), opinion=opinion.strip())
