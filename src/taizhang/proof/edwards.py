"""Checking Ed25519 signatures without any library (RFC 8032, 5.1.7), so that an outsider needs nothing but Python."""

import hashlib
from functools import cache

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE_D = -121665 * pow(121666, -1, PRIME) % PRIME
SQRT_OF_MINUS_ONE = pow(2, (PRIME - 1) // 4, PRIME)
BASE_BYTES = bytes([0x58]) + bytes([0x66]) * 31
# X, Y, Z and T of extended coordinates.
EdwardsPoint = tuple[int, int, int, int]
NEUTRAL: EdwardsPoint = (0, 1, 1, 0)


def ed25519_holds(public: bytes, text: bytes, signature: bytes) -> bool:
    """Whether whoever has the private half of ``public`` has signed ``text``."""
    key = _edwards_point(public)
    if key is None or len(signature) != 64:
        return False
    scalar = int.from_bytes(signature[32:], "little")
    base = _edwards_point(BASE_BYTES)
    if scalar >= ORDER or base is None:
        return False
    told = hashlib.sha512(signature[:32] + public + text).digest()
    challenge = int.from_bytes(told, "little") % ORDER
    away = _edwards_times(key, ORDER - challenge)
    return _edwards_bytes(_edwards_sum(_edwards_times(base, scalar), away)) == signature[:32]


def _edwards_sum(one: EdwardsPoint, other: EdwardsPoint) -> EdwardsPoint:
    a = (one[1] - one[0]) * (other[1] - other[0]) % PRIME
    b = (one[1] + one[0]) * (other[1] + other[0]) % PRIME
    c = 2 * one[3] * other[3] * CURVE_D % PRIME
    d = 2 * one[2] * other[2] % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


@cache
def _edwards_table(point: EdwardsPoint) -> tuple[tuple[EdwardsPoint, ...], ...]:
    """The first fifteen multiples of the point and of each of its sixteenfolds: one key checks many signatures."""
    rows = []
    for _digit in range(64):
        row = [NEUTRAL]
        for _step in range(15):
            row.append(_edwards_sum(row[-1], point))
        rows.append(tuple(row))
        point = _edwards_sum(row[-1], point)
    return tuple(rows)


def _edwards_times(point: EdwardsPoint, factor: int) -> EdwardsPoint:
    made = NEUTRAL
    for row in _edwards_table(point):
        made, factor = _edwards_sum(made, row[factor & 15]), factor >> 4
    return made


def _edwards_bytes(point: EdwardsPoint) -> bytes:
    inverse = pow(point[2], -1, PRIME)
    x, y = point[0] * inverse % PRIME, point[1] * inverse % PRIME
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _edwards_point(said: bytes) -> EdwardsPoint | None:
    """Decoded (5.1.3); None where the bytes are no point of the curve."""
    if len(said) != 32:
        return None
    number = int.from_bytes(said, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    square = (y * y - 1) * pow(CURVE_D * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * SQRT_OF_MINUS_ONE % PRIME
    if y >= PRIME or (x * x - square) % PRIME or (x == 0 and sign):
        return None
    x = PRIME - x if x & 1 != sign else x
    return x, y, 1, x * y % PRIME
