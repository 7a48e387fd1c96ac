"""What a leaf of the log covers (叶): the entry, and the number that it bears within its unit."""

from dataclasses import dataclass

UNIT_BYTES = 8
# The sequence of what concerns no single unit: accounts, persons, the house itself.
HOUSE = 0


@dataclass(frozen=True, slots=True)
class Place:
    """``seq`` counts from 1 within ``unit`` without a gap; ``shown`` is a digest that the public may be told (hex)."""

    unit: int
    seq: int
    shown: str = ""


def leaf_bytes(digest: str, place: Place | None) -> bytes:
    """The digest alone for leaves of before units were counted; of other lengths they are never the same bytes."""
    told = bytes.fromhex(digest)
    if place is None:
        return told
    numbers = place.unit.to_bytes(UNIT_BYTES, "big") + place.seq.to_bytes(UNIT_BYTES, "big")
    return told + numbers + bytes.fromhex(place.shown)
