"""The Merkle tree of RFC 6962 (默克尔树): its root, and proofs that a leaf is in it or that a smaller tree is its beginning.

Names follow RFC 9162, section 2.1; D[a:b] there is ``leaves[a:b]`` here, where leaves are hashes already.
"""

from collections.abc import Sequence

from taizhang.proof.hashing import SHA256, Algorithm

Hashes = Sequence[bytes]


def root(leaves: Hashes, by: Algorithm = SHA256) -> bytes:
    """The hash of the whole tree; that of nothing is the hash of no bytes (RFC 9162, 2.1.1)."""
    if not leaves:
        return by.of(b"")
    if len(leaves) == 1:
        return leaves[0]
    split = split_of(len(leaves))
    return by.node(root(leaves[:split], by), root(leaves[split:], by))


def split_of(size: int) -> int:
    """The largest power of two smaller than ``size``."""
    return 1 << (size - 1).bit_length() - 1


def inclusion(leaves: Hashes, index: int, by: Algorithm = SHA256) -> list[bytes]:
    """The hashes beside the way from a leaf to the root (RFC 9162, 2.1.3.1)."""
    if not 0 <= index < len(leaves):
        raise IndexError(f"no leaf {index} among {len(leaves)}")
    if len(leaves) == 1:
        return []
    split = split_of(len(leaves))
    if index < split:
        return [*inclusion(leaves[:split], index, by), root(leaves[split:], by)]
    return [*inclusion(leaves[split:], index - split, by), root(leaves[:split], by)]


def consistency(leaves: Hashes, size: int, by: Algorithm = SHA256) -> list[bytes]:
    """What shows that the first ``size`` leaves were the whole tree once (RFC 9162, 2.1.4.1)."""
    if not 0 < size <= len(leaves):
        raise IndexError(f"no tree of {size} within {len(leaves)}")
    return _subproof(leaves, size, by, is_whole=True)


def _subproof(leaves: Hashes, size: int, by: Algorithm, *, is_whole: bool) -> list[bytes]:
    if size == len(leaves):
        return [] if is_whole else [root(leaves, by)]
    split = split_of(len(leaves))
    if size <= split:
        return [*_subproof(leaves[:split], size, by, is_whole=is_whole), root(leaves[split:], by)]
    return [*_subproof(leaves[split:], size - split, by, is_whole=False), root(leaves[:split], by)]
