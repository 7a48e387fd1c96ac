"""What checkpoints say of the log (校验点所述): of the first tree and of the second, kept here or outside."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.journal.reading import ODD, is_moment, moment
from taizhang.bureau.journal.seals.sealing import BACK_MAX
from taizhang.bureau.journal.seals.sm import SUFFIX
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.notes import BadNote, Verifier, opened, time_of


@dataclass(frozen=True, slots=True)
class Point:
    """What somebody says of the log at one size; ``peaks`` only where it is to be grown on from there."""

    name: str
    root: bytes
    peaks: tuple[bytes, ...] | None
    is_sm: bool = False


Points = dict[int, list[Point]]


def pointed(seal: Any, points: Points) -> None:
    said = points.setdefault(seal.size, [])
    name = _("校验点 %(size)d") % {"size": seal.size}
    said.append(Point(name, hex_of(seal.root), peaks_of(seal.peaks_kept)))
    if seal.sm_root or seal.sm_note:
        name = _("国密校验点 %(size)d") % {"size": seal.size}
        said.append(Point(name, hex_of(seal.sm_root), peaks_of(seal.sm_peaks_kept), is_sm=True))


def anchored(note: str, known: Sequence[Verifier], points: Points) -> Iterator[str]:
    try:
        point = Checkpoint.read(opened(note, known))
    except BadNote:
        yield _("外存的校验点签名不符，或不是本系统签的")
        return
    name = _("外存的校验点 %(size)d") % {"size": point.size}
    said = Point(name, point.root, None, is_sm=point.origin.endswith(SUFFIX))
    points.setdefault(point.size, []).append(said)


class Statements:
    """Seals in their order. Those from before there was a second tree or a signed time have neither; after the first that
    has it, none lacks it.
    """

    def __init__(self, known: Sequence[Verifier]) -> None:
        self.known = known
        self.has_second = self.has_time = False
        self.latest = 0

    def faults(self, seal: Any) -> Iterator[str]:
        if not isinstance(seal.size, int):
            yield _("校验点 %(size)s：条数读不出来，已被改动") % {"size": seal.size}
            return
        yield from self._signed(seal, seal.note, seal.root, is_sm=False)
        yield from self._second(seal)
        yield from self._timed(seal)

    def _signed(self, seal: Any, note: Any, root: Any, *, is_sm: bool) -> Iterator[str]:
        named = _("国密校验点 %(size)d：签名不符") if is_sm else _("校验点 %(size)d：签名不符")
        try:
            point = Checkpoint.read(opened(note, self.known))
        except ODD:
            yield named % {"size": seal.size}
            return
        said = point.size, point.root, point.origin.endswith(SUFFIX)
        if said != (seal.size, hex_of(root), is_sm):
            yield _("校验点 %(size)d：与签过名的内容不符，已被改动") % {"size": seal.size}

    def _second(self, seal: Any) -> Iterator[str]:
        if seal.sm_root or seal.sm_note:
            self.has_second = True
            yield from self._signed(seal, seal.sm_note, seal.sm_root, is_sm=True)
        elif self.has_second:
            yield _("校验点 %(size)d：国密的一份不见了") % {"size": seal.size}

    def _timed(self, seal: Any) -> Iterator[str]:
        if not is_moment(seal.at_kept):
            yield _("校验点 %(size)d：封存时间读不出来，已被改动") % {"size": seal.size}
            return
        try:
            signed = time_of(seal.note, self.known)
        except ODD:
            yield _("校验点 %(size)d：签过名的时间不符") % {"size": seal.size}
            return
        if signed is None:
            if self.has_time:
                yield _("校验点 %(size)d：没有签过名的时间") % {"size": seal.size}
            return
        self.has_time = True
        if signed != int(moment(seal.at_kept).timestamp()):
            yield _("校验点 %(size)d：封存时间与签过名的时间不符，已被改动") % {"size": seal.size}
        if signed < self.latest - BACK_MAX.total_seconds():
            yield _("校验点 %(size)d：签名的时间早于前一个校验点，时钟被拨回过") % {"size": seal.size}
        self.latest = max(signed, self.latest)


def peaks_of(said: Any) -> tuple[bytes, ...]:
    try:
        return tuple(bytes.fromhex(one) for one in json.loads(said))
    except ODD:
        return ()


def hex_of(said: Any) -> bytes:
    try:
        return bytes.fromhex(said)
    except ODD:
        return b""
