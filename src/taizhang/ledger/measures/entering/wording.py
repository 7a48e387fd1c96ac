"""Whether two wordings are the same (同文): spaces, punctuation and width do not count."""

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

# Two wordings under the same number that share this much may be one wording corrected.
ALIKE = 0.7
LONGEST_COMPARED = 400


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """Letters, digits and characters alone."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())


def is_same(one: str, other: str) -> bool:
    return bare(one) == bare(other)


def is_alike(one: str, other: str) -> bool:
    first, second = bare(one)[:LONGEST_COMPARED], bare(other)[:LONGEST_COMPARED]
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
