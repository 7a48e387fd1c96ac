"""Questions about what became of findings (沿革)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.lineage.models import Succession, SuccessionKind
from taizhang.ledger.rounds.models import Round


def origins_of(finding: Finding) -> QuerySet[Succession]:
    return finding.origins.filter(is_direct=True).select_related("predecessor__round__programme")


def successions_of(finding: Finding) -> QuerySet[Succession]:
    return finding.successions.filter(is_direct=True).select_related("successor__round__programme")


@dataclass(frozen=True)
class Account:
    """How the findings that were registered became those that are counted now; ``splits`` and ``merges`` are pairs of
    (findings before, findings after).
    """

    registered: int
    now: int
    splits: tuple[int, int]
    merges: tuple[int, int]

    @property
    def has_changed(self) -> bool:
        return bool(self.splits[0] or self.merges[0])


def account_of(round: Round) -> Account:
    """原有多少、拆分合并多少、现有多少: the three always add up."""
    rows = Succession.objects.filter(predecessor__round=round, is_direct=True)
    pairs = list(rows.values_list("kind", "predecessor", "successor"))
    total = round.findings.count()
    gone = len({one for _kind, one, _new in pairs})
    made = len({new for _kind, _one, new in pairs})
    return Account(
        total - made,
        total - gone,
        _pair(pairs, SuccessionKind.SPLIT),
        _pair(pairs, SuccessionKind.MERGED),
    )


def _pair(pairs: Sequence[tuple[str, int, int]], kind: str) -> tuple[int, int]:
    of_kind = [(one, new) for it, one, new in pairs if it == kind]
    return len({one for one, _new in of_kind}), len({new for _one, new in of_kind})
