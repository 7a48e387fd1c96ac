"""Checking SM2 signatures with SM3 (椭圆曲线签名, GB/T 32918.2 and .5), without any library."""

from functools import cache

from taizhang.proof.hashing import SM3

FIELD = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = FIELD - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
COUNT = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
GENERATOR = (
    0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
    0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0,
)
# Who signs, where nobody else is named (GM/T 0009-2012, 10).
SIGNS = b"1234567812345678"
UNCOMPRESSED = b"\x04"
# X, Y and Z of Jacobian coordinates; Z is 0 at infinity.
JacobianPoint = tuple[int, int, int]
INFINITY: JacobianPoint = (1, 1, 0)


def sm2_holds(public: bytes, text: bytes, signature: bytes) -> bool:
    """``public`` is an uncompressed point (65 bytes), ``signature`` r and s of 32 bytes each."""
    if len(public) != 65 or public[:1] != UNCOMPRESSED or len(signature) != 64:
        return False
    x, y = int.from_bytes(public[1:33], "big"), int.from_bytes(public[33:], "big")
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    t = (r + s) % COUNT
    on_curve = x < FIELD and y < FIELD and (y * y - (x * x * x + A * x + B)) % FIELD == 0
    if not (on_curve and 0 < r < COUNT and 0 < s < COUNT and t):
        return False
    found = _sm2_sum(_sm2_times((*GENERATOR, 1), s), _sm2_times((x, y, 1), t))
    if not found[2]:
        return False
    told = int.from_bytes(SM3.of(_sm2_identity(public[1:]) + text), "big")
    return (told + found[0] * pow(found[2], -2, FIELD) % FIELD) % COUNT == r


def _sm2_identity(public: bytes) -> bytes:
    """Z of the standard: who signs, on which curve, with which key."""
    length = (len(SIGNS) * 8).to_bytes(2, "big")
    curve = b"".join(one.to_bytes(32, "big") for one in (A, B, *GENERATOR))
    return SM3.of(length + SIGNS + curve + public)


def _sm2_doubled(point: JacobianPoint) -> JacobianPoint:
    x, y, z = point
    square, aside = y * y % FIELD, z * z % FIELD
    middle = 4 * x * square % FIELD
    slope = 3 * (x - aside) * (x + aside) % FIELD
    new = (slope * slope - 2 * middle) % FIELD
    return new, (slope * (middle - new) - 8 * square * square) % FIELD, 2 * y * z % FIELD


def _sm2_sum(one: JacobianPoint, other: JacobianPoint) -> JacobianPoint:
    if not one[2] or not other[2]:
        return other if not one[2] else one
    first, second = one[2] * one[2] % FIELD, other[2] * other[2] % FIELD
    x1, x2 = one[0] * second % FIELD, other[0] * first % FIELD
    y1, y2 = one[1] * other[2] * second % FIELD, other[1] * one[2] * first % FIELD
    if x1 == x2:
        return _sm2_doubled(one) if y1 == y2 else INFINITY
    apart, rise = x2 - x1, y2 - y1
    square = apart * apart % FIELD
    cube, middle = apart * square % FIELD, x1 * square % FIELD
    new = (rise * rise - cube - 2 * middle) % FIELD
    return new, (rise * (middle - new) - y1 * cube) % FIELD, apart * one[2] * other[2] % FIELD


@cache
def _sm2_table(point: JacobianPoint) -> tuple[tuple[JacobianPoint, ...], ...]:
    """The first fifteen multiples of the point and of each of its sixteenfolds: one key checks many signatures."""
    rows = []
    for _digit in range(64):
        row = [INFINITY]
        for _step in range(15):
            row.append(_sm2_sum(row[-1], point))
        rows.append(tuple(row))
        point = _sm2_sum(row[-1], point)
    return tuple(rows)


def _sm2_times(point: JacobianPoint, factor: int) -> JacobianPoint:
    made = INFINITY
    for row in _sm2_table(point):
        made, factor = _sm2_sum(made, row[factor & 15]), factor >> 4
    return made
