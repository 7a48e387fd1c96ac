"""Questions about evidence."""

from django.db.models import QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.queries import around


def evidence_for(actor: Actor) -> QuerySet[Evidence]:
    visible = Evidence.objects.filter(around(actor, "measure__finding__round__organization__path"))
    return visible.select_related("file", "measure__finding__round__organization", "submitted_by")


def is_proved(measure: Measure) -> bool:
    """Whether any evidence stands; reads ``measure.evidence`` from a prefetch where there is one."""
    return any(one.state == EvidenceState.SUBMITTED for one in measure.evidence.all())
