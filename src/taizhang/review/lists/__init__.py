"""Word lists as data (词表): every entry with its source and, where it began to hold one day, that day."""

from taizhang.review.lists.entry import Entry
from taizhang.review.lists.matcher import Matcher

__all__ = ["Entry", "Matcher"]
