"""撤回佐证:a piece of evidence no longer stands for its measures; it stays on record."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.guards import measures_are_ongoing, nothing_under_review
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState


@dataclass(frozen=True, kw_only=True)
class EvidenceWithdrawn(Event):
    title: str
    reason: str

    def sentence(self) -> str:
        return _("撤回佐证“%(title)s”：%(reason)s") % {"title": self.title, "reason": self.reason}


@transition(
    title=gettext_lazy("撤回佐证"),
    source=set(EvidenceState) - {EvidenceState.WITHDRAWN},
    target=EvidenceState.WITHDRAWN,
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[nothing_under_review, measures_are_ongoing],
)
def withdraw(evidence: Evidence, *, reason: str, actor: Actor, at: datetime) -> EvidenceWithdrawn:
    if not reason.strip():
        raise Refused(_("请写明撤回的原因"))
    return EvidenceWithdrawn(title=evidence.current.title, reason=reason.strip())
