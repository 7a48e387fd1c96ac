"""The two hash functions of the log (散列): SHA-256, and SM3 (GB/T 32905-2016), which not every platform's hashlib offers."""

import hashlib
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes

LEAF, NODE = b"\x00", b"\x01"


@dataclass(frozen=True, slots=True)
class Algorithm:
    """``name`` is that of hashlib; the prefixes keep leaves and nodes apart (RFC 6962, 2.1)."""

    name: str

    def of(self, data: bytes) -> bytes:
        if self.name not in hashlib.algorithms_available:
            return _sm3(data)
        return hashlib.new(self.name, data).digest()

    def leaf(self, data: bytes) -> bytes:
        return self.of(LEAF + data)

    def node(self, left: bytes, right: bytes) -> bytes:
        return self.of(NODE + left + right)


SHA256 = Algorithm("sha256")
SM3 = Algorithm("sm3")


def _sm3(data: bytes) -> bytes:
    hasher = hashes.Hash(hashes.SM3())
    hasher.update(data)
    return hasher.finalize()
