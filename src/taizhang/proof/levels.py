"""A whole tree in memory (整树): every full subtree's hash, 64 bytes a leaf, so that proofs for any size are quick."""

from collections.abc import Iterable

from taizhang.proof.hashing import SHA256, Algorithm
from taizhang.proof.tree import split_of

HASH_BYTES = 32


class Levels:
    """Row 0 are the leaves, row n the roots of full subtrees of two to the n."""

    def __init__(self, leaves: Iterable[bytes] = (), by: Algorithm = SHA256) -> None:
        self.by, self.rows = by, [bytearray()]
        for leaf in leaves:
            self.add(leaf)

    def __len__(self) -> int:
        return len(self.rows[0]) // HASH_BYTES

    def add(self, leaf: bytes) -> None:
        for level, row in enumerate(self.rows):
            row += leaf
            if len(row) // HASH_BYTES % 2:
                return
            leaf = self.by.node(bytes(row[-2 * HASH_BYTES : -HASH_BYTES]), leaf)
            if level + 1 == len(self.rows):
                self.rows.append(bytearray(leaf))
                return

    def root(self, size: int) -> bytes:
        return self._over(0, size) if size else self.by.of(b"")

    def inclusion(self, index: int, size: int) -> list[bytes]:
        """The same as ``tree.inclusion`` of the first ``size`` leaves."""
        if not 0 <= index < size <= len(self):
            raise IndexError(f"no leaf {index} among {size}")
        first, end, made = 0, size, []
        while end - first > 1:
            middle = first + split_of(end - first)
            if index < middle:
                made.append(self._over(middle, end))
                end = middle
            else:
                made.append(self._over(first, middle))
                first = middle
        return made[::-1]

    def consistency(self, earlier: int, size: int) -> list[bytes]:
        """The same as ``tree.consistency``: that the first ``earlier`` of ``size`` were the whole tree once."""
        if not 0 < earlier <= size <= len(self):
            raise IndexError(f"no tree of {earlier} within {size}")
        first, end, is_whole, made = 0, size, True, []
        while earlier != end:
            middle = first + split_of(end - first)
            if earlier <= middle:
                made.append(self._over(middle, end))
                end = middle
            else:
                made.append(self._over(first, middle))
                first, is_whole = middle, False
        return [*([] if is_whole else [self._over(first, end)]), *made[::-1]]

    def _over(self, first: int, end: int) -> bytes:
        width = end - first
        if width & (width - 1) == 0 and first % width == 0:
            place = first // width * HASH_BYTES
            return bytes(self.rows[width.bit_length() - 1][place : place + HASH_BYTES])
        middle = first + split_of(width)
        return self.by.node(self._over(first, middle), self._over(middle, end))
