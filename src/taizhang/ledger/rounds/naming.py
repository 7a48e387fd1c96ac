"""Names in one line (名单): the units that co-operate, as people write them and as a measure keeps them."""

import re
from collections.abc import Sequence

SEPARATORS = re.compile(r"[、，,；;\s]+")


def names_in(line: str) -> list[str]:
    """Each name once, in its order."""
    return list(dict.fromkeys(name for name in SEPARATORS.split(line) if name))


def in_one_line(names: Sequence[str] | None) -> str:
    return "、".join(names or ())
