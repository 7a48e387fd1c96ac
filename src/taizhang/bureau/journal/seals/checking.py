"""核验封存:the log is built again from the entries, in both trees, and every checkpoint must be what it was."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.reading import ODD
from taizhang.bureau.journal.seals.counting import Counts
from taizhang.bureau.journal.seals.points import Points, Statements, anchored, pointed
from taizhang.bureau.journal.seals.sealing import place_of
from taizhang.proof.frontier import Frontier
from taizhang.proof.hashing import SHA256, SM3
from taizhang.proof.leaves import leaf_bytes
from taizhang.proof.notes import Verifier

# An entry that still has no place so long after it was written was kept from the log.
WAITS_MAX = timedelta(hours=1)


def faults_of_seals(known: Sequence[Verifier], anchors: Sequence[str] = ()) -> Iterator[str]:
    """``anchors`` are notes that were kept outside the house: what they say of the log must still be so."""
    points: Points = {}
    statements = Statements(known)
    seals = Seal.objects.defer("peaks", "sm_peaks", "sealed_at").annotate(
        peaks_kept=Cast("peaks", TextField()),
        sm_peaks_kept=Cast("sm_peaks", TextField()),
        at_kept=Cast("sealed_at", TextField()),
    )
    for seal in seals.order_by("size").iterator():
        yield from statements.faults(seal)
        if isinstance(seal.size, int):
            pointed(seal, points)
    for note in anchors:
        yield from anchored(note, known, points)
    yield from _grown_through(points)
    yield from _passed_over()


def _grown_through(points: Points) -> Iterator[str]:
    """The log from its first leaf on; each point must have the root that the log had at that size.

    Behind the first place that is empty no root can be made again, but every further one is named.
    """
    grown, sm_grown, place = Frontier(), Frontier(by=SM3), 0
    counts = Counts()
    leaves = Leaf.objects.order_by("index").values_list(
        "index", "entry__digest", "unit", "unit_seq", "shown", "entry__body"
    )
    for index, digest, unit, seq, shown, body in leaves.iterator(chunk_size=2000):
        if index != place:
            yield from _empty(place, index)
        yield from counts.faults(index, unit, seq, shown, body)
        if grown.size == place == index:
            data = _data(digest, unit, seq, shown)
            grown, sm_grown = grown.grown([SHA256.leaf(data)]), sm_grown.grown([SM3.leaf(data)])
            yield from _differing(grown, sm_grown, points.pop(grown.size, []))
        place = index + 1 if isinstance(index, int) else place + 1
    yield from _beyond(points, grown.size, place)


def _data(digest: Any, unit: Any, seq: Any, shown: Any) -> bytes:
    """Nothing where the row cannot be read: then the root differs, and it is named."""
    try:
        return leaf_bytes(digest, place_of(unit, seq, shown))
    except (*ODD, OverflowError):
        return b""


def _empty(place: int, index: Any) -> Iterator[str]:
    if not isinstance(index, int) or index < place:
        yield _("封存序号 %(index)s 不该有：应为第 %(number)d 条") % {"index": index, "number": place}
        return
    last = index - 1
    said = {"number": place, "last": last}
    if place == last:
        yield _("封存序号不连续：缺第 %(number)d 条") % said
    else:
        yield _("封存序号不连续：缺第 %(number)d 条至第 %(last)d 条") % said


def _beyond(points: Points, whole: int, count: int) -> Iterator[str]:
    """Points that the log does not reach, or not without a gap."""
    for size in sorted(points):
        for point in points[size]:
            if size > count:
                yield _("%(name)s：留痕只剩 %(count)d 条，后面的不见了") % {
                    "name": point.name,
                    "count": count,
                }
            elif size > whole:
                yield _("%(name)s：其中有留痕缺失，根无从重算") % {"name": point.name}
            else:
                yield _("%(name)s：与留痕的条数对不上，已被改动") % {"name": point.name}


def _differing(grown: Frontier, sm_grown: Frontier, said: Sequence[Any]) -> Iterator[str]:
    for point in said:
        made = sm_grown if point.is_sm else grown
        if point.root != made.root:
            yield _("%(name)s：由留痕重算的根与它不符，其中有留痕被改动、抽换或删除") % {"name": point.name}
        elif point.peaks not in (None, made.peaks):
            yield _("%(name)s：续封所用的中间值被改动") % {"name": point.name}


def _passed_over() -> Iterator[str]:
    try:
        last = Seal.objects.order_by("-size").first()
        until = last and last.sealed_at - WAITS_MAX
    except ODD:  # it has been named
        return
    if until is None:
        return
    late = Entry.objects.filter(leaf__isnull=True, at__lt=until).values_list("stream", "number")
    for stream, number in late.iterator():
        yield _("%(entry)s：一直没有封存") % {"entry": f"{stream}#{number}"}
