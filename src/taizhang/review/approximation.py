"""The words around each number that say how exact it is (概数词), with what they do to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from taizhang.documents.span import Span
from taizhang.extraction import Quantity
from taizhang.review.manuscript import Manuscript

# 近 and its kin say "not quite"; the reader of quantities calls them about, as 约.
NEARLY = frozenset({"近", "将近", "接近"})
_TIMES = "年 个月 天 日 周 个季度 学期 个学期 学年"
TIMES = frozenset(_TIMES.split())


@dataclass(frozen=True, slots=True)
class Around:
    """``before`` and ``after`` are (word, sense); senses as in quantities.qualifiers, and nearly."""

    quantity: Quantity
    span: Span
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]

    @property
    def is_recent(self) -> bool:
        """近5年 is the last five years, no approximation."""
        return self.quantity.measure in TIMES and any(sense == "nearly" for _word, sense in self.before)


def words_around(manuscript: Manuscript) -> Iterator[Around]:
    for one in manuscript.quantities:
        words = [
            (word.text, "nearly" if word.text in NEARLY else word.sense, word.span) for word in one.qualifiers
        ]
        before = tuple((text, sense) for text, sense, span in words if span.end <= one.digits.start)
        after = tuple((text, sense) for text, sense, span in words if span.start >= one.digits.end)
        if words:
            yield Around(one, one.span, before, after)
