"""Several documents in one case: each begins with a line ``=== name``; the last one is under check."""

import re

from taizhang.documents.parse import from_text
from taizhang.review.comparing.paper import Paper

BEGINNING = re.compile(r"^=== (.+)\n", re.MULTILINE)


def bundle(case: str) -> list[tuple[str, str]]:
    """Name and text of each."""
    _before, *parts = BEGINNING.split(case)
    return list(zip(parts[::2], parts[1::2], strict=True))


def papers(case: str) -> tuple[Paper, list[Paper]]:
    """The one under check, and the others."""
    *others, last = (Paper.of(name, from_text(text)) for name, text in bundle(case))
    return last, others
