"""T11: roots and proofs of RFC 6962, every pair of sizes, and no altered proof passes."""

import hashlib

import pytest

from taizhang.proof.checking import is_consistent, is_included
from taizhang.proof.frontier import Frontier
from taizhang.proof.hashing import SHA256, SM3, instead
from taizhang.proof.tree import consistency, inclusion, root

# The leaves of the test vectors of Certificate Transparency, and the roots of the first one, two … eight of them.
DATA = [
    bytes.fromhex(one)
    for one in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
MOST = 130
BOTH = pytest.mark.parametrize("by", [SHA256, SM3])


def leaves(count, by=SHA256):
    return [by.leaf(str(number).encode()) for number in range(count)]


def test_the_roots_are_those_of_certificate_transparency():
    hashes = [SHA256.leaf(one) for one in DATA]
    assert root([]).hex() == hashlib.sha256(b"").hexdigest()
    assert [root(hashes[: size + 1]).hex() for size in range(len(DATA))] == ROOTS


def test_sm3_is_that_of_the_standard_here_and_where_the_platform_lacks_it():
    """GB/T 32905-2016, appendix A.1: the digest of “abc”."""
    said = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert SM3.of(b"abc").hex() == instead()(b"abc").hex() == said


@BOTH
def test_every_leaf_of_every_tree_is_proved_and_nothing_else_is(by):
    proved = refused = 0
    for size in range(1, MOST + 1):
        hashes = leaves(size, by)
        whole = root(hashes, by)
        for index in range(size):
            proof = inclusion(hashes, index, by)
            assert is_included(hashes[index], index, size, proof, whole, by)
            assert not is_included(hashes[index], index + 1, size, proof, whole, by)
            assert not is_included(by.leaf(b"forged"), index, size, proof, whole, by)
            assert not is_included(hashes[index], index, size, [*proof, whole], whole, by)
            proved, refused = proved + 1, refused + 3
    print(f"{by.name}: {proved} proofs of inclusion, {refused} altered ones refused")


@BOTH
def test_every_tree_is_proved_to_grow_out_of_every_smaller_one_and_no_other_is(by):
    hashes = leaves(MOST, by)
    roots = {size: root(hashes[:size], by) for size in range(1, MOST + 1)}
    for second in range(1, MOST + 1):
        for first in range(1, second + 1):
            proof = consistency(hashes[:second], first, by)
            assert is_consistent(first, second, roots[first], roots[second], proof, by)
            forged = by.leaf(b"forged")
            assert not is_consistent(first, second, forged, roots[second], proof, by)
            assert not is_consistent(first, second, roots[first], forged, proof, by)
            if proof:
                altered = [*proof[:-1], bytes([proof[-1][0] ^ 1, *proof[-1][1:]])]
                assert not is_consistent(first, second, roots[first], roots[second], altered, by)
                assert not is_consistent(first, second, roots[first], roots[second], proof[:-1], by)


@BOTH
def test_a_tree_that_grows_leaf_by_leaf_has_the_same_root(by):
    hashes, grown = leaves(MOST, by), Frontier(by=by)
    for size in range(1, MOST + 1):
        grown = grown.grown([hashes[size - 1]])
        assert grown.root == root(hashes[:size], by)
        assert len(grown.peaks) == size.bit_count()
