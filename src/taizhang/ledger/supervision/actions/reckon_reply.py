"""重算回复期限:a year of the calendar was entered since, and the provisional day becomes a certain one."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.reading import reply_day
from taizhang.ledger.supervision.roles import ISSUING
from taizhang.ledger.supervision.states import OPEN


@dataclass(frozen=True, kw_only=True)
class ReplyReckoned(Event):
    number: str
    before: str
    reply_due: str

    def sentence(self) -> str:
        return _("%(number)s的回复期限按登记的节假日安排重算，由%(before)s改为%(after)s") % {
            "number": self.number,
            "before": spoken_day(self.before),
            "after": spoken_day(self.reply_due),
        }


@transition(title=gettext_lazy("重算回复期限"), source=OPEN, roles=ISSUING)
def reckon_reply(notice: Notice, *, actor: Actor, at: datetime) -> ReplyReckoned:
    due = reply_day(localdate(notice.issued_at), notice.reply_days, working=notice.working)
    if due is None or (due.date, due.is_provisional) == (notice.reply_due, notice.is_provisional):
        raise Refused(_("回复期限没有变化"))
    before = notice.reply_due
    Notice.objects.filter(pk=notice.pk).update(reply_due=due.date, is_provisional=due.is_provisional)
    return ReplyReckoned(
        number=str(notice), before=before.isoformat() if before else "", reply_due=due.date.isoformat()
    )
