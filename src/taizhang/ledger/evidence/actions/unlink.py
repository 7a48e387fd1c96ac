"""取消关联:a piece of evidence no longer proves this measure; it still proves the others."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.models import Evidence, EvidenceLink, Unlinking
from taizhang.ledger.measures.guards import finding_is_in_progress
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState


@dataclass(frozen=True, kw_only=True)
class EvidenceUnlinked(Event):
    number: int
    evidence: int
    title: str
    reason: str

    def sentence(self) -> str:
        return _("措施 %(number)d 不再采用佐证“%(title)s”：%(reason)s") % {
            "number": self.number,
            "title": self.title,
            "reason": self.reason,
        }


@transition(
    title=gettext_lazy("不再采用"),
    source={MeasureState.ONGOING},
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress],
)
def unlink(
    measure: Measure, *, evidence: Evidence, reason: str, actor: Actor, at: datetime
) -> EvidenceUnlinked:
    if not reason.strip():
        raise Refused(_("请写明不再采用的原因"))
    links = EvidenceLink.objects.filter(measure=measure, evidence=evidence, unlinking__isnull=True)
    found = links.select_related("evidence").first()
    if found is None:
        raise Refused(_("这份佐证现在并不证明本措施"))
    Unlinking.objects.create(
        link=found, reason=reason.strip(), unlinked_by_id=actor.person_id, unlinked_at=at
    )
    return EvidenceUnlinked(
        number=measure.number, evidence=evidence.pk, title=found.evidence.current.title, reason=reason.strip()
    )
