"""One row of a word list (词条)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Entry:
    """``wrong`` should read ``better``; ``source`` says on whose authority, by clause or paper.

    ``since`` is the day from which that holds, None where it always did: an older text is not blamed, nor a sentence
    that speaks of an older time.
    """

    wrong: str
    better: str
    source: str
    since: date | None = None
