"""封存:entries that have no place in the log yet get the next ones, and the new size is signed.

Whoever writes an entry never waits for this. Entries are numbered in the order in which they become visible: one that
is committed late has a later place, and none is passed over.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Max

from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.frontier import Frontier
from taizhang.proof.hashing import SHA256
from taizhang.proof.notes import Signer

BATCH = 2000
# So far behind the newest sealed entry one that was committed late is looked for each time; all of them when thorough.
LATE = 10_000
LOCK = 0x7A68616E67


def seal(signer: Signer, *, at: datetime, is_thorough: bool = False, at_most: int = BATCH) -> Seal | None:
    """One batch; None where nothing waited. Two sealers at once take turns."""
    with transaction.atomic(durable=True):
        _take_turn()
        last = Seal.objects.order_by("-size").first()
        waiting = _waiting(is_thorough=is_thorough)[:at_most]
        if not waiting:
            return None
        grown = frontier_of(last).grown(leaf_of(one.digest) for one in waiting)
        first = last.size if last else 0
        Leaf.objects.bulk_create(Leaf(index=index, entry=one) for index, one in enumerate(waiting, first))
        point = Checkpoint(signer.name, grown.size, grown.root)
        return Seal.objects.create(
            size=grown.size,
            root=grown.root.hex(),
            peaks=[one.hex() for one in grown.peaks],
            note=signer.sign(point.text),
            sealed_at=at,
        )


def seal_all(signer: Signer, *, at: datetime, is_thorough: bool = False, at_most: int = BATCH) -> int:
    """Everything that waits, batch by batch; how many batches there were."""
    batches = 0
    while seal(signer, at=at, is_thorough=is_thorough, at_most=at_most):
        batches += 1
    return batches


def leaf_of(digest: str) -> bytes:
    """An entry's digest covers its body and the one before it in its stream."""
    return SHA256.leaf(bytes.fromhex(digest))


def frontier_of(seal: Seal | None) -> Frontier:
    return Frontier(seal.size, tuple(bytes.fromhex(one) for one in seal.peaks)) if seal else Frontier()


def _take_turn() -> None:
    """SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _waiting(*, is_thorough: bool) -> Sequence[Entry]:
    newest = 0 if is_thorough else Leaf.objects.aggregate(newest=Max("entry"))["newest"] or 0
    rows = Entry.objects.filter(leaf__isnull=True, pk__gt=newest - LATE).only("pk", "digest")
    return list(rows.order_by("pk")[:BATCH])
