"""撤回督办文书:it was wrong; it counts for nothing and stays on record, number and all."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.roles import ISSUING
from taizhang.ledger.supervision.states import OPEN, NoticeState


@dataclass(frozen=True, kw_only=True)
class NoticeWithdrawn(Event):
    number: str
    reason: str

    def sentence(self) -> str:
        return _("撤回%(number)s：%(why)s") % {"number": self.number, "why": self.reason}


@transition(title=gettext_lazy("撤回督办"), source=OPEN, target=NoticeState.WITHDRAWN, roles=ISSUING)
def withdraw_notice(notice: Notice, *, reason: str, actor: Actor, at: datetime) -> NoticeWithdrawn:
    if not reason.strip():
        raise Refused(_("请写明撤回的理由"))
    return NoticeWithdrawn(number=str(notice), reason=reason.strip())
