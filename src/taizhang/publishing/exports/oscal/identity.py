"""Names that stay the same from export to export (标识): UUIDs drawn from the round's first journal entry."""

from dataclasses import dataclass
from uuid import NAMESPACE_URL, UUID, uuid5


@dataclass(frozen=True)
class Identity:
    """``base`` is the digest of the entry with which the round began: no other house has the same."""

    base: str

    def of(self, *words: object) -> str:
        space: UUID = uuid5(NAMESPACE_URL, f"urn:taizhang:{self.base}")
        return str(uuid5(space, "/".join(map(str, words))))
