"""退回回复:the reply does not meet the demand; another one is owed."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.supervision.guards import is_no_answerer
from taizhang.ledger.supervision.models import Notice, ReplyVerdict
from taizhang.ledger.supervision.roles import ISSUING
from taizhang.ledger.supervision.states import NoticeState


@dataclass(frozen=True, kw_only=True)
class ReplyReturned(Event):
    number: str
    opinion: str

    def sentence(self) -> str:
        return _("退回对%(number)s的回复：%(why)s") % {"number": self.number, "why": self.opinion}


@transition(
    title=gettext_lazy("退回回复"),
    source={NoticeState.ANSWERED},
    target=NoticeState.RECEIVED,
    roles=ISSUING,
    guards=[is_no_answerer],
)
def return_reply(notice: Notice, *, opinion: str, actor: Actor, at: datetime) -> ReplyReturned:
    """The day on which the reply was due stays as it was."""
    if not opinion.strip():
        raise Refused(_("请写明退回的理由"))
    ReplyVerdict.objects.create(
        reply=notice.replies.latest("pk"),
        is_accepted=False,
        opinion=opinion.strip(),
        given_by_id=actor.person_id,
        given_at=at,
    )
    return ReplyReturned(number=str(notice), opinion=opinion.strip())
