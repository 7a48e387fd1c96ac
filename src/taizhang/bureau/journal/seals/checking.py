"""核验封存:the log is built again from the entries, and every checkpoint must be what it was."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from django.utils.translation import gettext as _

from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.seals.sealing import leaf_of
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.frontier import Frontier
from taizhang.proof.notes import BadNote, Verifier, opened

# An entry that still has no place so long after it was written was kept from the log.
WAITS_MAX = timedelta(hours=1)


def faults_of_seals(known: Sequence[Verifier], anchors: Sequence[str] = ()) -> Iterator[str]:
    """``anchors`` are notes that were kept outside the house: what they say of the log must still be so."""
    points: dict[int, list[tuple[str, bytes]]] = {}
    for seal in Seal.objects.order_by("size").iterator():
        yield from _signed(seal, known)
        points.setdefault(seal.size, []).append((_("校验点 %(size)d") % {"size": seal.size}, _hex(seal.root)))
    for note in anchors:
        yield from _anchored(note, known, points)
    yield from _grown_through(points)
    yield from _passed_over()


def _signed(seal: Seal, known: Sequence[Verifier]) -> Iterator[str]:
    try:
        point = Checkpoint.read(opened(seal.note, known))
    except BadNote:
        yield _("校验点 %(size)d：签名不符") % {"size": seal.size}
        return
    if (point.size, point.root) != (seal.size, _hex(seal.root)):
        yield _("校验点 %(size)d：与签过名的内容不符，已被改动") % {"size": seal.size}


def _anchored(
    note: str, known: Sequence[Verifier], points: dict[int, list[tuple[str, bytes]]]
) -> Iterator[str]:
    try:
        point = Checkpoint.read(opened(note, known))
    except BadNote:
        yield _("外存的校验点签名不符，或不是本系统签的")
        return
    points.setdefault(point.size, []).append((_("外存的校验点 %(size)d") % {"size": point.size}, point.root))


def _grown_through(points: dict[int, list[tuple[str, bytes]]]) -> Iterator[str]:
    """The log from its first leaf on; each point must have the root that the log had at that size."""
    grown = Frontier()
    leaves = Leaf.objects.order_by("index").values_list("index", "entry__digest")
    for index, digest in leaves.iterator(chunk_size=2000):
        if index != grown.size:
            yield _("封存序号不连续：应为第 %(number)d 条") % {"number": grown.size}
            return
        grown = grown.grown([leaf_of(digest) if _hex(digest) else b""])
        yield from _differing(grown, points.pop(grown.size, []))
    for size in sorted(points):
        for name, _root in points[size]:
            yield _("%(name)s：留痕只剩 %(count)d 条，后面的不见了") % {"name": name, "count": grown.size}


def _differing(grown: Frontier, said: Sequence[tuple[str, bytes]]) -> Iterator[str]:
    for name, root in said:
        if root != grown.root:
            yield _("%(name)s：由留痕重算的根与它不符，其中有留痕被改动、抽换或删除") % {"name": name}


def _passed_over() -> Iterator[str]:
    last = Seal.objects.order_by("-size").first()
    if last is None:
        return
    late = Entry.objects.filter(leaf__isnull=True, at__lt=last.sealed_at - WAITS_MAX)
    for entry in late.iterator():
        yield _("%(entry)s：一直没有封存") % {"entry": f"{entry.stream}#{entry.number}"}


def _hex(said: str) -> bytes:
    try:
        return bytes.fromhex(said)
    except ValueError:
        return b""
