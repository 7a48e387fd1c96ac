"""签收办结:the office has a notice that asks for no reply; with that it is settled."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.supervision.guards import asks_for_no_reply
from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.receipts import note_receipt
from taizhang.ledger.supervision.roles import OFFICE
from taizhang.ledger.supervision.states import NoticeState


@dataclass(frozen=True, kw_only=True)
class NoticeNoted(Event):
    number: str

    def sentence(self) -> str:
        return _("签收%(number)s") % {"number": self.number}


@transition(
    title=gettext_lazy("签收办结"),
    source={NoticeState.ISSUED},
    target=NoticeState.CLOSED,
    roles=OFFICE,
    guards=[asks_for_no_reply],
)
def take_note(notice: Notice, *, actor: Actor, at: datetime) -> NoticeNoted:
    note_receipt(notice, take_note.post_of(notice, actor), actor=actor, at=at)
    return NoticeNoted(number=str(notice))
