"""A tree that grows at its right edge (生长边): the roots of its full subtrees, largest first, are all that it needs."""

from collections.abc import Iterable
from dataclasses import dataclass

from taizhang.proof.hashing import SHA256, Algorithm


@dataclass(frozen=True)
class Frontier:
    """``peaks`` has one hash for each bit that is set in ``size``."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()
    by: Algorithm = SHA256

    def grown(self, leaves: Iterable[bytes]) -> "Frontier":
        size, peaks = self.size, list(self.peaks)
        for leaf in leaves:
            made, bit = leaf, size
            while bit & 1:
                made, bit = self.by.node(peaks.pop(), made), bit >> 1
            peaks.append(made)
            size += 1
        return Frontier(size, tuple(peaks), self.by)

    @property
    def root(self) -> bytes:
        if not self.peaks:
            return self.by.of(b"")
        made = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            made = self.by.node(peak, made)
        return made
