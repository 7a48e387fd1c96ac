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


def standing_evidence(measure: Measure) -> QuerySet[Evidence]:
    """What is submitted and not withdrawn."""
    return measure.evidence.filter(state=EvidenceState.SUBMITTED)
