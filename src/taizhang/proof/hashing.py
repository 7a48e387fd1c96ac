"""The two hash functions of the log (散列): SHA-256 everywhere, SM3 (GB/T 32905-2016) where the platform offers it."""

import hashlib
from dataclasses import dataclass

LEAF, NODE = b"\x00", b"\x01"


@dataclass(frozen=True, slots=True)
class Algorithm:
    """``name`` is that of hashlib; the prefixes keep leaves and nodes apart (RFC 6962, 2.1)."""

    name: str

    def of(self, data: bytes) -> bytes:
        return hashlib.new(self.name, data).digest()

    def leaf(self, data: bytes) -> bytes:
        return self.of(LEAF + data)

    def node(self, left: bytes, right: bytes) -> bytes:
        return self.of(NODE + left + right)


SHA256 = Algorithm("sha256")
SM3 = Algorithm("sm3")


def is_offered(algorithm: Algorithm) -> bool:
    try:
        hashlib.new(algorithm.name)
    except ValueError:
        return False
    return True
