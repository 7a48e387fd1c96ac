"""Who has worked on a finding (经办): in person, through a deputy, or as somebody's deputy."""

from typing import Any

from django.db.models import CharField, Model, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.models import Entry
from taizhang.ledger.evidence.models import Evidence, EvidenceLink
from taizhang.ledger.findings.models import Finding

# What counts as work, as the journal calls it: on the stream of the finding, and on that of a piece of evidence.
ON_A_FINDING = (
    "measures.Reported",
    "evidence.EvidenceSubmitted",
    "evidence.EvidencePrepared",
    "evidence.EvidenceLinked",
)
ON_A_PIECE = (
    "evidence.EvidenceRecorded",
    "evidence.DraftRecorded",
    "evidence.EvidenceRedrafted",
    "evidence.EvidenceRenewed",
)


def took_part(actor: Actor) -> QuerySet[Finding]:
    """Findings for which the actor, or somebody whom they stand in for, reported progress or made, revised or linked
    evidence, whatever became of it: in person, or through a deputy.
    """
    links = EvidenceLink.objects.filter(
        Q(linked_by__in=actor.standing)
        | Q(evidence__revisions__made_by__in=actor.standing)
        | Q(evidence__in=_streaming(Evidence, "evidence:", _deputized(actor, ON_A_PIECE)))
    )
    # What was split or merged meanwhile left its stream behind; reports and evidence went along with their measures.
    streamed = _streaming(Finding, "finding:", _deputized(actor, ON_A_FINDING))
    own = (
        Q(measures__reports__reported_by__in=actor.standing)
        | Q(measures__in=links.values("measure"))
        | Q(pk__in=streamed)
        | Q(origins__predecessor__in=streamed)
    )
    return Finding.objects.filter(pk__in=Finding.objects.filter(own).values("pk")).order_by()


def _deputized(actor: Actor, work: tuple[str, ...]) -> QuerySet[Entry]:
    """What somebody did for the actor, or for one whom the actor stands in for."""
    return Entry.objects.filter(principal__in=actor.standing, event__in=work)


def _streaming(model: type[Model], prefix: str, entries: QuerySet[Entry]) -> QuerySet[Any, Any]:
    """The keys of the rows on whose streams the entries stand."""
    named = model._default_manager.annotate(named=Concat(Value(prefix), Cast("pk", CharField())))
    return named.filter(named__in=entries.values("stream")).order_by().values("pk")
