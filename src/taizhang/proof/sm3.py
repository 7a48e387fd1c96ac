"""SM3 without any library (杂凑算法, GB/T 32905-2016): for a Python whose hashlib does not offer it. Slow."""

from struct import pack, unpack

WORD = 0xFFFFFFFF
BLOCK_BYTES = 64
START = (
    *(0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600),
    *(0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E),
)


def _turned(word: int, by: int) -> int:
    by %= 32
    return (word << by | word >> 32 - by) & WORD


# The constant of each of the 64 rounds, turned as far as that round asks (5.3.3).
ROUNDS = tuple(_turned(0x79CC4519 if place < 16 else 0x7A879D8A, place) for place in range(64))


def sm3(data: bytes) -> bytes:
    """The 32 bytes of the digest."""
    length = len(data)
    padded = data + b"\x80" + bytes(-(length + 9) % BLOCK_BYTES) + pack(">Q", length * 8)
    state: tuple[int, ...] = START
    for first in range(0, len(padded), BLOCK_BYTES):
        state = _compressed(state, _expanded(padded[first : first + BLOCK_BYTES]))
    return pack(">8I", *state)


def _expanded(block: bytes) -> list[int]:
    words = list(unpack(">16I", block))
    for place in range(16, 68):
        mixed = words[place - 16] ^ words[place - 9] ^ _turned(words[place - 3], 15)
        spread = mixed ^ _turned(mixed, 15) ^ _turned(mixed, 23)
        words.append(spread ^ _turned(words[place - 13], 7) ^ words[place - 6])
    return words


def _compressed(state: tuple[int, ...], words: list[int]) -> tuple[int, ...]:
    a, b, c, d, e, f, g, h = state
    for place, constant in enumerate(ROUNDS):
        twelve = _turned(a, 12)
        one = _turned(twelve + e + constant & WORD, 7)
        two = one ^ twelve
        if place < 16:
            left, right = a ^ b ^ c, e ^ f ^ g
        else:
            left, right = a & b | a & c | b & c, e & f | ~e & g
        first = left + d + two + (words[place] ^ words[place + 4]) & WORD
        second = right + h + one + words[place] & WORD
        a, b, c, d = first, a, _turned(b, 9), c
        e, f, g, h = second ^ _turned(second, 9) ^ _turned(second, 17), e, _turned(f, 19), g
    return tuple(old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True))
