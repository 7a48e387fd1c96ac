"""Claims (论断): the figures of a text with what they measure, compare with, and refer to in time."""

from taizhang.extraction.claims.claim import Claim, Comparator
from taizhang.extraction.claims.claims import claims

__all__ = ["Claim", "Comparator", "claims"]
