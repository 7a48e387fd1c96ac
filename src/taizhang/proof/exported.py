"""Checking an export of the journal (核验导出): every line, both trees, every checkpoint, with nothing but the files."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from taizhang.proof.checking import is_consistent
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.frontier import Frontier
from taizhang.proof.hashing import SHA256, SM3
from taizhang.proof.leaves import Place, leaf_bytes
from taizhang.proof.notes import BadNote, Verifier, opened, time_of
from taizhang.proof.tlog import LogProof

ENTRIES, CHECKPOINTS, BULLETINS = "entries.jsonl", "checkpoints.jsonl", "bulletins.jsonl"
SECOND = "/sm3"
BACK_SECONDS_MAX = 300
GENESIS_DIGEST = "0" * 64
FROZEN = ("title", "text", "issuer", "dated")
# What only some bulletins have; the digest of one without them says nothing of them.
FURTHER = ("as_of", "figures", "findings", "corrects")
# What reading a line raises that somebody wrote something else into.
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)


@dataclass(frozen=True)
class Fault:
    """``where`` is the file and the line, from one."""

    where: str
    key: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says of the root at one size."""

    where: str
    root: bytes
    is_second: bool


@dataclass
class Export:
    """What was read so far; ``units`` has the last number of each, ``shown`` where a digest stands that the public was told."""

    folder: Path
    known: Sequence[Verifier]
    with_second: bool = True
    claims: dict[int, list[Claim]] = field(default_factory=dict)
    entries: int = 0
    checkpoints: int = 0
    bulletins: int = 0
    units: dict[int, int] = field(default_factory=dict)
    shown: dict[str, tuple[int, bytes]] = field(default_factory=dict)

    def faults(self, anchors: Sequence[tuple[str, str]] = ()) -> Iterator[Fault]:
        """``anchors`` are names and notes of checkpoints that somebody kept."""
        yield from self._checkpoints()
        for where, note in anchors:
            yield from self._claimed(where, note, None)
        rows = list(_lines(self.folder / BULLETINS))
        for where, row in rows:
            yield from self._bulletin_claims(where, row)
        yield from Trees(self).faults()
        yield from self._bulletins(rows)

    def _checkpoints(self) -> Iterator[Fault]:
        size, latest, has_second, has_time = -1, 0, False, False
        for where, row in _lines(self.folder / CHECKPOINTS):
            self.checkpoints += 1
            try:
                note, second = str(row["note"]), str(row["sm_note"])
                if row["size"] <= size:
                    yield Fault(where, "order")
                size = row["size"]
                yield from self._claimed(where, note, size)
                if second:
                    yield from self._claimed(where, second, size, is_second=True)
                elif has_second:
                    yield Fault(where, "second-gone")
                signed = time_of(note, self.known)
            except UNREADABLE as why:
                yield Fault(where, "unreadable", {"why": _told(row, why)})
                continue
            if signed is None and has_time:
                yield Fault(where, "time-gone")
            elif signed is not None and signed < latest - BACK_SECONDS_MAX:
                yield Fault(where, "time-back")
            has_second, has_time = has_second or bool(second), has_time or signed is not None
            latest = max(latest, signed or 0)

    def _claimed(
        self, where: str, note: str, size: int | None, *, is_second: bool | None = False
    ) -> Iterator[Fault]:
        """``size`` None: an anchor, which may be of either tree."""
        try:
            point = Checkpoint.read(opened(note, self.known))
        except BadNote:
            yield Fault(where, "unsigned")
            return
        of_second = point.origin.endswith(SECOND)
        if size is not None and of_second != is_second:
            yield Fault(where, "origin")
        elif size not in (None, point.size):
            yield Fault(where, "size")
        else:
            self.claims.setdefault(point.size, []).append(Claim(where, point.root, of_second))

    def _bulletin_claims(self, where: str, row: Any) -> Iterator[Fault]:
        try:
            if row["checkpoint"]:
                yield from self._claimed(where, row["checkpoint"], None)
        except UNREADABLE as why:
            yield Fault(where, "unreadable", {"why": _told(row, why)})

    def _bulletins(self, rows: Sequence[tuple[str, Any]]) -> Iterator[Fault]:
        before: Checkpoint | None = None
        for where, row in rows:
            self.bulletins += 1
            try:
                yield from self._bulletin(where, row)
                point = Checkpoint.read(opened(row["checkpoint"], self.known)) if row["checkpoint"] else None
                if point and before and not _goes_on(before, point, row["consistency"]):
                    yield Fault(where, "forked")
                before = point or before
            except UNREADABLE as why:
                yield Fault(where, "unreadable", {"why": _told(row, why)})

    def _bulletin(self, where: str, row: Any) -> Iterator[Fault]:
        digest = _digest_of(row)
        if digest != row["digest"]:
            yield Fault(where, "bulletin-text")
        if row["index"] is None:
            return
        if self.entries and self.shown.get(digest, (None, b""))[0] != row["index"]:
            yield Fault(where, "bulletin-leaf")
        path = self.folder / "bulletins" / f"{row['slug']}.tlog-proof"
        if not path.is_file():
            yield Fault(str(path.relative_to(self.folder)), "file-missing")
        elif not proved(path.read_text("utf-8"), self.known, digest):
            yield Fault(str(path.relative_to(self.folder)), "proof")


class Trees:
    """The log from its first line on, and every claim where its size is reached; lines are hashed together in between."""

    def __init__(self, export: Export) -> None:
        self.export = export
        self.first, self.second = Frontier(), Frontier(by=SM3)
        self.waiting: list[bytes] = []
        self.heads: dict[str, tuple[int, str]] = {}
        self.stops = sorted(export.claims, reverse=True)

    def faults(self) -> Iterator[Fault]:
        path = self.export.folder / ENTRIES
        if not path.is_file():
            return
        yield from self._reached()
        for where, row in _lines(path):
            try:
                yield from self._line(where, row)
            except UNREADABLE as why:
                self.waiting.append(b"")
                yield Fault(where, "unreadable", {"why": _told(row, why)})
            self.export.entries += 1
            if (self.stops and self.export.entries == self.stops[-1]) or len(self.waiting) >= 4096:
                yield from self._reached()
        yield from self._reached()
        for size in self.stops:
            for claim in self.export.claims[size]:
                yield Fault(claim.where, "beyond", {"size": size, "count": self.export.entries})

    def _reached(self) -> Iterator[Fault]:
        self.first = self.first.grown(map(SHA256.leaf, self.waiting))
        if self.export.with_second:
            self.second = self.second.grown(map(SM3.leaf, self.waiting))
        self.waiting = []
        if not self.stops or self.stops[-1] != self.first.size:
            return
        for claim in self.export.claims[self.stops.pop()]:
            made = self.second if claim.is_second else self.first
            if (self.export.with_second or not claim.is_second) and claim.root != made.root:
                yield Fault(claim.where, "root")

    def _line(self, where: str, row: Any) -> Iterator[Fault]:
        due = self.export.entries
        if row["index"] != due:
            yield Fault(where, "place", {"index": row["index"], "due": due})
        place = None if row["unit"] is None else Place(row["unit"], row["unit_seq"], row["shown"])
        data = leaf_bytes(row["digest"], place)
        yield from self._counted(where, place)
        if "body" in row:
            yield from self._content(where, row)
        if place and place.shown:
            self.export.shown[place.shown] = due, data
        self.waiting.append(data)

    def _counted(self, where: str, place: Place | None) -> Iterator[Fault]:
        units = self.export.units
        if place is None:
            if units:
                yield Fault(where, "no-unit")
            return
        due = units.get(place.unit, 0) + 1
        if place.seq != due:
            yield Fault(where, "unit", {"unit": place.unit, "seq": place.seq, "due": due})
        units[place.unit] = max(place.seq, due)

    def _content(self, where: str, row: Any) -> Iterator[Fault]:
        body, stream = row["body"].encode("utf-8", "surrogateescape"), row["stream"]
        number, before = self.heads.get(stream, (0, GENESIS_DIGEST))
        if hashlib.sha256(bytes.fromhex(row["previous"]) + body).hexdigest() != row["digest"]:
            yield Fault(where, "digest")
        said = json.loads(body)
        if (said["stream"], said["number"]) != (stream, row["number"]):
            yield Fault(where, "columns")
        if row["number"] != number + 1:
            yield Fault(where, "number", {"stream": stream, "due": number + 1})
        if row["previous"] != before:
            yield Fault(where, "chain", {"stream": stream})
        if row["shown"] and row["shown"] not in said["facts"].values():
            yield Fault(where, "shown")
        self.heads[stream] = row["number"], row["digest"]


def _digest_of(bulletin: Any) -> str:
    """Over the words of a bulletin, and over its figures and findings where it has any."""
    facts = {name: bulletin[name] for name in FROZEN}
    facts.update({name: bulletin[name] for name in FURTHER if bulletin.get(name)})
    return hashlib.sha256(_canonical(facts)).hexdigest()


def proved(text: str, known: Sequence[Verifier], digest: str | None = None) -> dict[str, Any] | None:
    """What a proof says, where it holds: its extra data belong to the leaf, and the bulletin in them to the digest."""
    try:
        proof = LogProof.read(text)
        said = json.loads(proof.extra)
        data = leaf_bytes(said["entry"], Place(said["unit"], said["unit_seq"], said["shown"]))
        frozen = _digest_of(said["bulletin"])
        if frozen != said["shown"] or digest not in (None, frozen):
            return None
        if not proof.holds_for(SHA256.leaf(data), known):
            return None
        size = Checkpoint.read(opened(proof.note, known)).size
    except UNREADABLE:
        return None
    told = {"index": proof.index, "size": size, "unit": said["unit"], "seq": said["unit_seq"]}
    return {**told, "shown": frozen, "title": said["bulletin"]["title"], "dated": said["bulletin"]["dated"]}


def _goes_on(before: Checkpoint, after: Checkpoint, proof: Sequence[str]) -> bool:
    hashes = [bytes.fromhex(one) for one in proof]
    return is_consistent(before.size, after.size, before.root, after.root, hashes)


def _canonical(facts: dict[str, Any]) -> bytes:
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _lines(path: Path) -> Iterator[tuple[str, Any]]:
    """Name and number of each line, and what stands there; the text itself where it is no JSON."""
    if not path.is_file():
        return
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield f"{path.name}:{number}", json.loads(line)
            except (ValueError, RecursionError):
                yield f"{path.name}:{number}", line


def _told(row: Any, why: Exception) -> str:
    return "JSON" if isinstance(row, bytes) else type(why).__name__
