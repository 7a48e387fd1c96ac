"""The two hash functions of the log (散列): SHA-256, and SM3 (GB/T 32905-2016), which not every platform's hashlib offers."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from taizhang.proof.sm3 import sm3

LEAF, NODE = b"\x00", b"\x01"


@dataclass(frozen=True, slots=True)
class Algorithm:
    """``name`` is that of hashlib; the prefixes keep leaves and nodes apart (RFC 6962, 2.1)."""

    name: str

    def of(self, data: bytes) -> bytes:
        if self.name not in hashlib.algorithms_available:
            return instead()(data)
        return hashlib.new(self.name, data).digest()

    def leaf(self, data: bytes) -> bytes:
        return self.of(LEAF + data)

    def node(self, left: bytes, right: bytes) -> bytes:
        return self.of(NODE + left + right)


SHA256 = Algorithm("sha256")
SM3 = Algorithm("sm3")


@cache
def instead() -> Callable[[bytes], bytes]:
    """SM3 from elsewhere where hashlib lacks it; the last resort is a thousand times slower."""
    try:
        from cryptography.hazmat.primitives import hashes

        hashes.Hash(hashes.SM3())
    except Exception:  # a platform without it says so in several ways
        return sm3

    def digest(data: bytes) -> bytes:
        hasher = hashes.Hash(hashes.SM3())
        hasher.update(data)
        return hasher.finalize()

    return digest


def is_slow() -> bool:
    """Whether SM3 is only there without any library."""
    return SM3.name not in hashlib.algorithms_available and instead() is sm3
