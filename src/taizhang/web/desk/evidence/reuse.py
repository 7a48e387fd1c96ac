"""The same bytes in another place (同一文件): shown as a question with both places, never as a verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from taizhang.ledger.evidence.models import EvidenceFile
from taizhang.ledger.measures.models import Measure


@dataclass(frozen=True)
class Doubt:
    """``file`` is the one at hand, ``other`` the same bytes in another piece that proves ``measures``."""

    file: EvidenceFile
    other: EvidenceFile
    measures: Sequence[Measure]


def places_of(others: Iterable[EvidenceFile], files: Iterable[EvidenceFile]) -> list[Doubt]:
    """One doubt for each other piece in which a file stands, in its latest place."""
    found: dict[tuple[int, int], Doubt] = {}
    at_hand = {one.file_id: one for one in files}
    for other in others:
        piece = other.revision.evidence
        measures = [link.measure for link in piece.links.all() if link.is_live]
        found[other.file_id, piece.pk] = Doubt(at_hand[other.file_id], other, measures)
    return list(found.values())
