"""What of a round goes into the plan, in a constant number of questions (取数)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from taizhang.ledger.evidence.models import Evidence, EvidenceLink
from taizhang.ledger.evidence.queries import REVISIONS
from taizhang.ledger.evidence.states import STANDING
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round


@dataclass(frozen=True)
class Item:
    """A finding with its measures and each piece of evidence that counts for any of them, once."""

    finding: Finding
    measures: Sequence[Measure]
    pieces: Sequence[Evidence]


def items_of(round: Round) -> list[Item]:
    links = EvidenceLink.objects.filter(unlinking__isnull=True, evidence__state__in=STANDING)
    proved = links.select_related("evidence").prefetch_related(Prefetch("evidence__revisions", REVISIONS))
    measures = Measure.objects.select_related("office").prefetch_related(
        "reports", Prefetch("links", proved.order_by("pk"), to_attr="proved")
    )
    findings = round.findings.select_related("office").order_by("number")
    return [
        _item(one) for one in findings.prefetch_related(Prefetch("measures", measures.order_by("number")))
    ]


def _item(finding: Finding) -> Item:
    measures = list(finding.measures.all())
    pieces = {link.evidence_id: link.evidence for one in measures for link in one.proved}  # type: ignore[attr-defined]
    return Item(finding, measures, list(pieces.values()))
