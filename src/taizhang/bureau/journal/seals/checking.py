"""核验封存:the log is built again from the entries, and every checkpoint must be what it was."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.reading import ODD, is_moment
from taizhang.bureau.journal.seals.sealing import leaf_of
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.frontier import Frontier
from taizhang.proof.notes import BadNote, Verifier, opened

# An entry that still has no place so long after it was written was kept from the log.
WAITS_MAX = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Point:
    """What somebody says of the log at one size; ``peaks`` only where it is to be grown on from there."""

    name: str
    root: bytes
    peaks: tuple[bytes, ...] | None


Points = dict[int, list[Point]]


def faults_of_seals(known: Sequence[Verifier], anchors: Sequence[str] = ()) -> Iterator[str]:
    """``anchors`` are notes that were kept outside the house: what they say of the log must still be so."""
    points: Points = {}
    seals = Seal.objects.defer("peaks", "sealed_at").annotate(
        peaks_kept=Cast("peaks", TextField()), at_kept=Cast("sealed_at", TextField())
    )
    for seal in seals.order_by("size").iterator():
        if not isinstance(seal.size, int):
            yield _("校验点 %(size)s：条数读不出来，已被改动") % {"size": seal.size}
            continue
        yield from _signed(seal, known)
        if not is_moment(seal.at_kept):
            yield _("校验点 %(size)d：封存时间读不出来，已被改动") % {"size": seal.size}
        name, peaks = _("校验点 %(size)d") % {"size": seal.size}, _peaks(seal.peaks_kept)
        points.setdefault(seal.size, []).append(Point(name, _hex(seal.root), peaks))
    for note in anchors:
        yield from _anchored(note, known, points)
    yield from _grown_through(points)
    yield from _passed_over()


def _signed(seal: Seal, known: Sequence[Verifier]) -> Iterator[str]:
    try:
        point = Checkpoint.read(opened(seal.note, known))
    except ODD:
        yield _("校验点 %(size)d：签名不符") % {"size": seal.size}
        return
    if (point.size, point.root) != (seal.size, _hex(seal.root)):
        yield _("校验点 %(size)d：与签过名的内容不符，已被改动") % {"size": seal.size}


def _anchored(note: str, known: Sequence[Verifier], points: Points) -> Iterator[str]:
    try:
        point = Checkpoint.read(opened(note, known))
    except BadNote:
        yield _("外存的校验点签名不符，或不是本系统签的")
        return
    name = _("外存的校验点 %(size)d") % {"size": point.size}
    points.setdefault(point.size, []).append(Point(name, point.root, None))


def _grown_through(points: Points) -> Iterator[str]:
    """The log from its first leaf on; each point must have the root that the log had at that size.

    Behind the first place that is empty no root can be made again, but every further one is named.
    """
    grown, place = Frontier(), 0
    leaves = Leaf.objects.order_by("index").values_list("index", "entry__digest")
    for index, digest in leaves.iterator(chunk_size=2000):
        if index != place:
            yield from _empty(place, index)
        if grown.size == place == index:
            grown = grown.grown([leaf_of(digest) if _hex(digest) else b""])
            yield from _differing(grown, points.pop(grown.size, []))
        place = index + 1 if isinstance(index, int) else place + 1
    yield from _beyond(points, grown.size, place)


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


def _differing(grown: Frontier, said: Sequence[Point]) -> Iterator[str]:
    for point in said:
        if point.root != grown.root:
            yield _("%(name)s：由留痕重算的根与它不符，其中有留痕被改动、抽换或删除") % {"name": point.name}
        elif point.peaks not in (None, grown.peaks):
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


def _peaks(said: Any) -> tuple[bytes, ...]:
    try:
        return tuple(bytes.fromhex(one) for one in json.loads(said))
    except ODD:
        return ()


def _hex(said: Any) -> bytes:
    try:
        return bytes.fromhex(said)
    except ODD:
        return b""
