"""回复督办文书:what the office has done about the demand and will do, by when."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.supervision.guards import asks_for_a_reply
from taizhang.ledger.supervision.models import Notice, NoticeReply
from taizhang.ledger.supervision.roles import OFFICE
from taizhang.ledger.supervision.states import NoticeState

REPLY_MAX = 4000


@dataclass(frozen=True, kw_only=True)
class NoticeAnswered(Event):
    number: str
    text: str
    is_late: bool

    def sentence(self) -> str:
        said = {"number": self.number}
        return (_("逾期回复%(number)s") if self.is_late else _("回复%(number)s")) % said


@transition(
    title=gettext_lazy("回复督办"),
    source={NoticeState.RECEIVED},
    target=NoticeState.ANSWERED,
    roles=OFFICE,
    guards=[asks_for_a_reply],
)
def reply_to_notice(notice: Notice, *, text: str, actor: Actor, at: datetime) -> NoticeAnswered:
    if not text.strip() or len(text) > REPLY_MAX:
        raise Refused(_("请写明办理情况，不超过 %(most)d 个字") % {"most": REPLY_MAX})
    post = reply_to_notice.post_of(notice, actor)
    late = notice.reply_due is not None and localdate(at) > notice.reply_due
    NoticeReply.objects.create(
        notice=notice,
        text=text.strip(),
        is_late=late,
        replied_by_id=actor.person_id,
        replied_for_id=post.principal_id if post else None,
        replied_at=at,
    )
    return NoticeAnswered(number=str(notice), text=text.strip(), is_late=late)
