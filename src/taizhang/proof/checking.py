"""Checking proofs against roots (验证证明): the algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2."""

from collections.abc import Sequence

from taizhang.proof.hashing import SHA256, Algorithm


def is_included(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes, by: Algorithm = SHA256
) -> bool:
    """Whether ``leaf`` is number ``index`` of the tree of that size and root."""
    if not 0 <= index < size:
        return False
    place, last, made = index, size - 1, leaf
    for one in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            made = by.node(one, made)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            made = by.node(made, one)
        place, last = place >> 1, last >> 1
    return last == 0 and made == root


def is_consistent(
    first: int,
    second: int,
    first_root: bytes,
    second_root: bytes,
    proof: Sequence[bytes],
    by: Algorithm = SHA256,
) -> bool:
    """Whether the tree of ``second`` leaves begins with that of ``first``; nothing is the beginning of everything."""
    if not 0 < first <= second:
        return first == 0 and not proof and first_root == by.of(b"")
    if first == second:
        return not proof and first_root == second_root
    hashes = [first_root, *proof] if first & (first - 1) == 0 else list(proof)
    if not hashes:
        return False
    place, last = first - 1, second - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = hashes[0]
    for one in hashes[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = by.node(one, old), by.node(one, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = by.node(new, one)
        place, last = place >> 1, last >> 1
    return last == 0 and old == first_root and new == second_root
