"""A percentage beside the one it is compared with (百分数与比较基数): 62%,比去年同期(54%)提高8个百分点."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.extraction.claims.comparisons import WAY
from taizhang.review.feasibility import Interval, preimage
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered

_OVER = {
    "up": [
        "高出",
        "高于",
        "快于",
        "领先",
        "领先于",
        "超",
        "超过",
        "超出",
        "多于",
        "大于",
        "优于",
        "好于",
        "早于",
        "快",
    ],
    "down": [
        "低于",
        "慢于",
        "落后",
        "落后于",
        "滞后",
        "滞后于",
        "少于",
        "小于",
        "不及",
        "未达到",
        "未达",
        "慢",
        "欠",
    ],
}
_SAID = {word: way for way, words in _OVER.items() for word in words}
_WORDS = "|".join(sorted(_SAID, key=len, reverse=True))
_MOVE = "|".join(sorted(WAY, key=len, reverse=True))
# 比去年同期(54%)提高, 高于全市平均增速(4.2%), 快于75%的时序进度.
_THAN = re.compile(r"[,、(]? ?(?:比|较|同|与)[^,。;:()\d]{2,14}?(?:\(| ?)")
_OVER_BRACKET = re.compile(
    rf"[,、(]? ?(?:且|并|均|也|仍|已)?(?:分别)?(?P<word>{_WORDS})了?[^,。;:()\d]{{2,14}}?\("
)
_OVER_PLAIN = re.compile(rf"[,、(]? ?(?:且|并|均|也|仍|已)?(?P<word>{_WORDS})(?:了)?")
_MOVED = re.compile(rf"(?:的水平)?\)(?:大幅|明显|再)?(?P<move>{_MOVE})(?:了|近|约)? ?")
_ALONE = re.compile(r"\)(?:近|约)? ?")
_NAMED = re.compile(r"的[^,。;:()\d]{2,10}?(?:近|约)? ?")
_POINTS = ("个百分点", "百分点", "%")


@dataclass(frozen=True, slots=True)
class Beside:
    """``level`` and ``base`` in percent; ``way`` as the words say; ``gap`` what they are said to lie apart."""

    level: Interval
    base: Interval
    level_text: str
    base_text: str
    way: str
    span: Span
    gap: Claim | None = None

    @property
    def turned(self) -> str:
        """The way that the two figures tell; empty where they may be equal."""
        apart = self.level - self.base
        return "up" if apart.low > 0 else "down" if apart.high < 0 else ""

    @property
    def apart(self) -> Interval:
        apart = self.level - self.base
        return -apart if apart.high < 0 else apart

    @property
    def stated(self) -> Interval | None:
        return reach(self.gap.quantity) if self.gap else None


@remembered
def bases(manuscript: Manuscript) -> Iterator[Beside]:
    for row in sentences(manuscript):
        for index, base in enumerate(row):
            found = _level(row[:index], base) if base.unit == "%" else None
            said = _said(manuscript, found, row, index) if found else None
            within = reach(base.quantity)
            if found and said and within is not None:
                way, gap = said
                end = at(gap).end if gap else at(base).end
                yield Beside(found[0], within, found[1], shown(base), way, Span(found[2].start, end), gap)


def _level(earlier: Sequence[Claim], base: Claim) -> tuple[Interval, str, Span] | None:
    """The last percentage before the base: a rate, or the growth of a figure."""
    if not earlier:
        return None
    last = earlier[-1]
    for one in reversed(last.comparators):
        if one.unit == "%" and isinstance(one.value, Decimal) and one.span.end <= at(base).start:
            signed = preimage(one.value if one.direction != "down" else -one.value)
            return signed, f"{one.value}%", one.span
    within = reach(last.quantity) if last.unit == "%" else None
    if within is None or last.direction == "down":
        return None
    return within, shown(last), at(last)


def _said(
    manuscript: Manuscript, found: tuple[Interval, str, Span], row: Sequence[Claim], index: int
) -> tuple[str, Claim | None] | None:
    """The way that the words tell, and the claim of the gap where there is one."""
    folded, start, end = manuscript.folded, found[2].end, at(row[index]).start
    gap = row[index + 1] if index + 1 < len(row) and row[index + 1].unit in _POINTS else None
    tail = (at(row[index]).end, at(gap).start) if gap else None
    if over := _OVER_BRACKET.fullmatch(folded, start, end):
        return _SAID[over["word"]], gap if tail and _ALONE.fullmatch(folded, *tail) else None
    if (plain := _OVER_PLAIN.fullmatch(folded, start, end)) and tail and _NAMED.fullmatch(folded, *tail):
        return _SAID[plain["word"]], gap
    moved = _MOVED.fullmatch(folded, *tail) if tail else None
    if moved and folded[end - 1] == "(" and _THAN.fullmatch(folded, start, end):
        return WAY[moved["move"]], gap
    return None
