"""签收督办文书:the office has it, and owes a reply."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.supervision.guards import asks_for_a_reply
from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.receipts import note_receipt
from taizhang.ledger.supervision.roles import OFFICE
from taizhang.ledger.supervision.states import NoticeState


@dataclass(frozen=True, kw_only=True)
class NoticeReceived(Event):
    number: str

    def sentence(self) -> str:
        return _("签收%(number)s") % {"number": self.number}


@transition(
    title=gettext_lazy("签收"),
    source={NoticeState.ISSUED},
    target=NoticeState.RECEIVED,
    roles=OFFICE,
    guards=[asks_for_a_reply],
)
def receive_notice(notice: Notice, *, actor: Actor, at: datetime) -> NoticeReceived:
    note_receipt(notice, receive_notice.post_of(notice, actor), actor=actor, at=at)
    return NoticeReceived(number=str(notice))
