"""Working something out once for a manuscript (每稿一次): several rules read the same sentences, sums and changes."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from taizhang.review.manuscript import Manuscript

T = TypeVar("T")


def remembered(find: Callable[[Manuscript], Iterable[T]]) -> Callable[[Manuscript], tuple[T, ...]]:
    """The results are forgotten with the manuscript."""
    known: WeakKeyDictionary[Manuscript, tuple[T, ...]] = WeakKeyDictionary()

    @wraps(find)
    def found(manuscript: Manuscript) -> tuple[T, ...]:
        if manuscript not in known:
            known[manuscript] = tuple(find(manuscript))
        return known[manuscript]

    return found
