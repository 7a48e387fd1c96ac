"""Which findings of a round are not published (不公开事项)."""

from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.models import Withholding
from taizhang.publishing.bulletins.states import WithholdingState


def withheld_of(round: Round) -> frozenset[int]:
    """Keys of findings."""
    rows = Withholding.objects.filter(finding__round=round, state=WithholdingState.STANDING)
    return frozenset(rows.values_list("finding", flat=True))
