"""Work that hangs on a node of the tree: what must be settled before the node moves or goes (在办事项)."""

from django.db.models import Q, QuerySet

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import GONE, FindingState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState

SETTLED = GONE | {FindingState.WRITTEN_OFF}


def open_findings(organization: Organization) -> QuerySet[Finding]:
    """Findings not yet written off that the subtree answers for or was handed."""
    held = Q(office__path__startswith=organization.path) | Q(group__path__startswith=organization.path)
    rounds = Q(round__organization__path__startswith=organization.path)
    return Finding.objects.filter(held | rounds).exclude(state__in=SETTLED)


def open_measures(organization: Organization) -> QuerySet[Measure]:
    """Measures under way that the subtree carries out."""
    held = Measure.objects.filter(office__path__startswith=organization.path)
    return held.filter(state=MeasureState.ONGOING).exclude(finding__state__in=SETTLED)


def would_be_cut_off(organization: Organization, new_path: str) -> bool:
    """Whether at ``new_path`` open work of the subtree would belong to a round of a unit that it has left."""
    inspected = set(open_findings(organization).values_list("round__organization__path", flat=True))
    inspected |= set(open_measures(organization).values_list("finding__round__organization__path", flat=True))
    return any(not path.startswith(organization.path) and not new_path.startswith(path) for path in inspected)
