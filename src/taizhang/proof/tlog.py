"""A proof in one file that something stands in the log (存在证明), as https://c2sp.org/tlog-proof writes it."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.proof.checking import is_included
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.notes import BadNote, Verifier, opened

FIRST_LINE = "c2sp.org/tlog-proof@v1"
HASH_BYTES = 32


@dataclass(frozen=True)
class LogProof:
    """``hashes`` lead from the leaf to the root of the checkpoint in ``note``; ``extra`` proves nothing by itself."""

    index: int
    hashes: Sequence[bytes]
    note: str
    extra: bytes = b""

    @property
    def text(self) -> str:
        extra = [f"extra {base64.b64encode(self.extra).decode('ascii')}"] if self.extra else []
        hashes = [base64.b64encode(one).decode("ascii") for one in self.hashes]
        return "\n".join([FIRST_LINE, *extra, f"index {self.index}", *hashes, "", self.note])

    @classmethod
    def read(cls, text: str) -> "LogProof":
        head, gap, note = text.partition("\n\n")
        lines = head.split("\n")
        if not gap or lines.pop(0) != FIRST_LINE or not lines:
            raise BadNote("not a proof of a log")
        extra = _based_bytes(lines.pop(0)[6:]) if lines[0].startswith("extra ") else b""
        said = lines.pop(0) if lines else ""
        number = said.removeprefix("index ")
        if number == said or not number.isascii() or not number.isdigit() or len(number) > 19:
            raise BadNote("not a proof of a log")
        hashes = [_based_bytes(one) for one in lines]
        if any(len(one) != HASH_BYTES for one in hashes):
            raise BadNote("not a hash")
        return cls(int(number), hashes, note, extra)

    def holds_for(self, leaf: bytes, known: Sequence[Verifier]) -> bool:
        """Whether somebody known has signed a log in which this leaf stands at the index."""
        point = Checkpoint.read(opened(self.note, known))
        return is_included(leaf, self.index, point.size, self.hashes, point.root)


def _based_bytes(said: str) -> bytes:
    try:
        return base64.b64decode(said, validate=True)
    except (binascii.Error, ValueError) as why:
        raise BadNote("not base64") from why
