"""封存:entries that have no place in the log yet get the next ones, and the new size is signed.

Whoever writes an entry never waits for this. Entries are numbered in the order in which they become visible: one that
is committed late has a later place, and none is passed over.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.seals.sm import sm_signer
from taizhang.bureau.journal.seals.units import places_of
from taizhang.bureau.refusal import Refused
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.frontier import Frontier
from taizhang.proof.hashing import SHA256, SM3
from taizhang.proof.leaves import Place, leaf_bytes
from taizhang.proof.notes import Signer

BATCH = 2000
# So far behind the newest sealed entry one that was committed late is looked for each time; all of them when thorough.
LATE = 10_000
LOCK = 0x7A68616E67
# Clocks of machines that are kept in step differ by less; beyond it the clock was put back.
BACK_MAX = timedelta(minutes=5)


def seal(signer: Signer, *, at: datetime, is_thorough: bool = False, at_most: int = BATCH) -> Seal | None:
    """One batch; None where nothing waited. Two sealers at once take turns.

    Raises Refused where the clock stands before the last checkpoint: what is signed now would lie about its time.
    """
    with transaction.atomic(durable=True):
        _take_turn()
        last = Seal.objects.order_by("-size").first()
        waiting = _waiting(is_thorough=is_thorough)[:at_most]
        if not waiting:
            return None
        if last and at < last.sealed_at - BACK_MAX:
            raise Refused(
                _("时钟比上一个校验点（%(at)s）早，没有封存；请校准本机时钟")
                % {"at": last.sealed_at.isoformat()}
            )
        return _sealed(signer, last, waiting, at)


def _sealed(signer: Signer, last: Seal | None, waiting: Sequence[Entry], at: datetime) -> Seal:
    first, places = last.size if last else 0, places_of(waiting)
    data = [leaf_bytes(one.digest, place) for one, place in zip(waiting, places, strict=True)]
    grown = frontier_of(last).grown(map(SHA256.leaf, data))
    sm_grown = sm_frontier_of(last).grown(map(SM3.leaf, data))
    Leaf.objects.bulk_create(
        Leaf(index=index, entry=one, unit=place.unit, unit_seq=place.seq, shown=place.shown)
        for index, (one, place) in enumerate(zip(waiting, places, strict=True), first)
    )
    sm_by = sm_signer(signer)
    return Seal.objects.create(
        size=grown.size,
        root=grown.root.hex(),
        peaks=[one.hex() for one in grown.peaks],
        note=signer.sign(Checkpoint(signer.name, grown.size, grown.root).text, int(at.timestamp())),
        sm_root=sm_grown.root.hex(),
        sm_peaks=[one.hex() for one in sm_grown.peaks],
        sm_note=sm_by.sign(Checkpoint(sm_by.name, sm_grown.size, sm_grown.root).text),
        sealed_at=at.replace(microsecond=0),
    )


def seal_all(signer: Signer, *, at: datetime, is_thorough: bool = False, at_most: int = BATCH) -> int:
    """Everything that waits, batch by batch; how many batches there were."""
    batches = 0
    while seal(signer, at=at, is_thorough=is_thorough, at_most=at_most):
        batches += 1
    return batches


def is_behind() -> bool:
    """Whether something newer than what is sealed waits: two looks at the ends of two indexes, and no turn taken.

    What was committed late, behind something newer, is found when that is sealed or at the next look of the other kind.
    """
    newest = Entry.objects.order_by("-pk").values_list("pk", flat=True).first()
    sealed = Leaf.objects.order_by("-entry_id").values_list("entry_id", flat=True).first()
    return (newest or 0) > (sealed or 0)


def frontier_of(seal: Seal | None) -> Frontier:
    return Frontier(seal.size, tuple(bytes.fromhex(one) for one in seal.peaks)) if seal else Frontier()


def sm_frontier_of(seal: Seal | None) -> Frontier:
    """Made from the leaves where the last seal is from before there was a second tree."""
    if seal is None or seal.sm_root:
        peaks = seal.sm_peaks if seal else ()
        return Frontier(seal.size if seal else 0, tuple(bytes.fromhex(one) for one in peaks), SM3)
    return Frontier(by=SM3).grown(map(SM3.leaf, leaves_until(seal.size)))


def leaves_until(size: int) -> Iterator[bytes]:
    """What the first leaves of the log cover, in its order."""
    rows = Leaf.objects.filter(index__lt=size).order_by("index")
    told = rows.values_list("entry__digest", "unit", "unit_seq", "shown").iterator(chunk_size=2000)
    return (leaf_bytes(digest, place_of(unit, seq, shown)) for digest, unit, seq, shown in told)


def place_of(unit: int | None, seq: int | None, shown: str) -> Place | None:
    return None if unit is None or seq is None else Place(unit, seq, shown)


def _take_turn() -> None:
    """SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _waiting(*, is_thorough: bool) -> Sequence[Entry]:
    newest = 0 if is_thorough else Leaf.objects.aggregate(newest=Max("entry"))["newest"] or 0
    rows = Entry.objects.filter(leaf__isnull=True, pk__gt=newest - LATE).only("pk", "digest", "body")
    return list(rows.order_by("pk")[:BATCH])
