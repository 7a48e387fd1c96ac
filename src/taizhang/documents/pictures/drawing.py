"""What a drawing process hands back (绘出的图), as one stretch of bytes."""

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Drawing:
    """``large`` and ``small`` are JPEG without any metadata; ``facts`` are what a picture says of itself.

    ``pages`` counts the pages of a PDF or the frames of a picture; only the one asked for is drawn.
    """

    large: bytes
    small: bytes
    width: int
    height: int
    pages: int = 1
    facts: dict[str, str] = field(default_factory=dict)

    def packed(self) -> bytes:
        head = {key: value for key, value in asdict(self).items() if key not in ("large", "small")}
        sizes = {"sizes": [len(self.large), len(self.small)]}
        return json.dumps({**head, **sizes}).encode("ascii") + b"\n" + self.large + self.small


def unpacked(data: bytes) -> Drawing:
    """Raises ValueError, KeyError or TypeError where the bytes are not what ``packed`` writes."""
    line, _, rest = data.partition(b"\n")
    head = json.loads(line)
    large, small = (int(size) for size in head["sizes"])
    facts = {str(key): str(value) for key, value in head["facts"].items()}
    if len(rest) != large + small:
        raise ValueError("the pictures are not as long as their head says")
    sides = int(head["width"]), int(head["height"]), int(head["pages"])
    return Drawing(rest[:large], rest[large:], *sides, facts)
