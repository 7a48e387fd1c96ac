"""记为过期:the validity that a piece of evidence gave for itself is over."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.guards import nothing_under_review
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import has_lapsed
from taizhang.ledger.evidence.states import STANDING, EvidenceState


@dataclass(frozen=True, kw_only=True)
class EvidenceExpired(Event):
    title: str
    valid_until: date | str | None

    def sentence(self) -> str:
        return _("佐证“%(title)s”过期（有效期至%(day)s）") % {
            "title": self.title,
            "day": spoken_day(self.valid_until),
        }


@transition(
    title=gettext_lazy("记为过期"),
    source=STANDING,
    target=EvidenceState.EXPIRED,
    roles={Role.OFFICER, Role.OFFICE_HEAD, Role.RECTIFIER},
    guards=[nothing_under_review],
)
def expire(evidence: Evidence, *, actor: Actor, at: datetime) -> EvidenceExpired:
    if not has_lapsed(evidence, localdate(at)):
        raise Refused(_("有效期还没有过，不能记为过期"))
    return EvidenceExpired(title=evidence.current.title, valid_until=evidence.current.valid_until)
