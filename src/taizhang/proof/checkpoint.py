"""How far a log had grown (校验点), as https://c2sp.org/tlog-checkpoint writes it: origin, size, root."""

import base64
import binascii
from dataclasses import dataclass

from taizhang.proof.notes import BadNote


@dataclass(frozen=True)
class Checkpoint:
    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode('ascii')}\n"

    @classmethod
    def read(cls, text: str) -> "Checkpoint":
        """From the text of an opened note; lines after the third are extensions and passed over."""
        lines = text.split("\n")
        if len(lines) < 4 or not lines[0] or not _is_number(lines[1]):
            raise BadNote("not a checkpoint")
        try:
            root = base64.b64decode(lines[2], validate=True)
        except (binascii.Error, ValueError) as why:
            raise BadNote("not a checkpoint") from why
        return cls(lines[0], int(lines[1]), root)


def _is_number(said: str) -> bool:
    """Decimal without leading zeros."""
    return said.isascii() and said.isdigit() and (said == "0" or said[0] != "0") and len(said) < 20
