"""关联佐证:evidence that is there already proves a further measure."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.models import Evidence, EvidenceLink
from taizhang.ledger.evidence.queries import linkable_to, locked
from taizhang.ledger.measures.guards import finding_is_in_progress, may_begin
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState


@dataclass(frozen=True, kw_only=True)
class EvidenceLinked(Event):
    number: int
    evidence: int
    title: str

    def sentence(self) -> str:
        return _("措施 %(number)d 采用已有佐证“%(title)s”") % {"number": self.number, "title": self.title}


@transition(
    title=gettext_lazy("采用已有佐证"),
    source={MeasureState.ONGOING},
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, may_begin],
)
def link(measure: Measure, *, evidence: Evidence, actor: Actor, at: datetime) -> EvidenceLinked:
    """Only evidence of the same round: what proved an earlier inspection is handed in anew."""
    locked(Evidence.objects.filter(pk=evidence.pk))
    piece = linkable_to(measure, actor).filter(pk=evidence.pk).first()
    if piece is None:
        raise Refused(_("这份佐证已经证明本措施，或者已被退回、过期、撤回，不能采用"))
    EvidenceLink.objects.create(evidence=piece, measure=measure, linked_by_id=actor.person_id, linked_at=at)
    return EvidenceLinked(number=measure.number, evidence=piece.pk, title=piece.current.title)
