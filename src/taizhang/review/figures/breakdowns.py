"""A total and the parts it is split into (总数与分项): brackets, 其中, a list behind a colon, 合计 behind a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.feasibility import Interval
from taizhang.review.figures.partitions import is_partition, is_serial, may_overlap
from taizhang.review.figures.reach import is_alike, reach
from taizhang.review.figures.sentences import at, before, behind, between, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered

_OPEN = re.compile(r" ?\((?:其中|含|包括|包含|如|主要|不含|另)")
_REST = re.compile(r"^(?:,|、|;)?(?:其余|其他|剩余|余下|另外?)")
_UNFINISHED = re.compile(r"^等")
_LISTED = re.compile(r" ?(?::|,?分别[为是]:?|,即:?|,具体为:?|,由)[^,。;:()\d]{0,20}")
# 5人,由组长1名、成员4名组成.
_MADE_UP = re.compile(r" ?,?由")
_NEXT = re.compile(r"[一-龥“”A-Za-z]{0,10}(?:、|,|;|和|及|以及)[^,。;:()\d]{0,20}")
_TOTAL = re.compile(r"(?:合计|共计|总计|总共)[一-龥]{0,8}$")
# 三者合计为全社会用电量, 四类合计与总额一致: the text itself says that the list is whole.
_ADDING_UP = re.compile(
    r"[^。\n\d]{0,20}?,(?:以上|上述|前述|这)?(?:[二两三四五六七八九十\d]{0,2}(?:者|项|类|种|部分|方面|个方面)?)?(?:合计|相加|加总|之和)"
    r"(?:后)?(?:为|等于|即|即为|与|正好|恰好)[^,。;\d]{0,14}"
)
# 其中主要是, 其中重点: a choice. 等 behind the last part leaves the list open.
_CHOSEN = re.compile(r"其中,?(?:主要|重点|仅|较|突出|最|有代表性)")
_EVEN = re.compile(r"(?P<unit>[^,。;:()\d]{0,8})(?P<sign>、|,|;|和|及|以及)[^,。;:()\d]{1,20}")
_JOINED = re.compile(r"[^。:()\d]{0,24}(?:、|,|;|和|及)[^。:()\d]{0,24}")


@dataclass(frozen=True, slots=True)
class Breakdown:
    """``is_complete``: the text lists all parts, so that they must add up; else they may only not exceed the whole.

    ``is_even``: a list that looks whole and need not be: its parts stand side by side, and nothing calls it a choice.
    ``is_far``: the whole stands in another sentence than its parts.
    """

    whole: Claim
    parts: tuple[Claim, ...]
    is_complete: bool
    is_total_last: bool = False
    is_even: bool = False
    is_far: bool = False

    @property
    def span(self) -> Span:
        every = [at(one) for one in (self.whole, *self.parts)]
        return Span(min(one.start for one in every), max(one.end for one in every))

    @property
    def place(self) -> Span:
        """What to mark: the whole with its parts, or the parts alone where the whole is far."""
        return Span(at(self.parts[0]).start, at(self.parts[-1]).end) if self.is_far else self.span

    @property
    def elsewhere(self) -> tuple[Span, ...]:
        return (at(self.whole),) if self.is_far else ()

    def amounts(self, *, strictly: bool = False) -> tuple[Interval, Sequence[Interval]] | None:
        """The whole and each part; None where one of them was only roughly given."""
        whole = reach(self.whole.quantity, strictly=strictly)
        parts = [reach(one.quantity, strictly=strictly) for one in self.parts]
        known = [one for one in parts if one is not None]
        return (whole, known) if whole is not None and len(known) == len(parts) else None


def total(parts: Sequence[Interval]) -> Interval:
    return sum(parts, Interval.at(0))


@remembered
def breakdowns(manuscript: Manuscript) -> Iterator[Breakdown]:
    yield from _linked(manuscript)
    for row in sentences(manuscript):
        for index, claim in enumerate(row):
            found = _listed(manuscript, row, index) or _totalled(manuscript, row, index)
            if found and claim.kind not in ("rate", "share", "change", "duration"):
                yield found


def _linked(manuscript: Manuscript) -> Iterator[Breakdown]:
    """Those that extraction has joined: 小计 in brackets, 其中."""
    claims = manuscript.claims
    parts: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.part_of is not None and claim.value_span is not None:
            parts.setdefault(claim.part_of, []).append(claim)
    for index, found in parts.items():
        whole = claims[index]
        if whole.value_span is not None:
            bracketed = [one for one in found if one.relation == "小计"]
            listed = [one for one in found if one.relation != "小计"]
            if bracketed:
                yield Breakdown(whole, tuple(bracketed), _is_closed(manuscript, whole, bracketed))
            if listed:
                is_exhausted = _is_exhausted(manuscript, listed)
                yield Breakdown(
                    whole, tuple(listed), is_exhausted, is_even=_is_even(manuscript, listed, is_exhausted)
                )


def _is_closed(manuscript: Manuscript, whole: Claim, parts: Sequence[Claim]) -> bool:
    opening = manuscript.folded[at(whole).end : at(whole).end + 6]
    behind = manuscript.folded[at(parts[-1]).end : at(parts[-1]).end + 12].split(")")[0]
    return len(parts) > 1 and not _OPEN.match(opening) and not _UNFINISHED.match(behind)


def _is_exhausted(manuscript: Manuscript, parts: Sequence[Claim]) -> bool:
    if len(parts) < 2:
        return False
    words = [before(manuscript, one) for one in parts]
    names = [one.metric for one in parts]
    is_named = is_partition(names) or is_serial(names)
    return bool(_REST.match(words[-1])) or is_named or is_said_to_add_up(manuscript, parts[-1])


def is_said_to_add_up(manuscript: Manuscript, last: Claim) -> bool:
    end = at(last).end
    return bool(_ADDING_UP.match(manuscript.folded, end, end + 60))


def is_open(manuscript: Manuscript, last: Claim) -> bool:
    """Whether 等 closes the list."""
    words = behind(manuscript, last, 12)
    return bool(re.match(r"[^、,]{0,8}等(?!级|次)", words))


def _is_even(manuscript: Manuscript, parts: Sequence[Claim], is_exhausted: bool) -> bool:
    """其中A 3个、B 2个: side by side, each under a name of its own, none of them counting the others again."""
    if is_exhausted or len(parts) < 2 or is_open(manuscript, parts[-1]):
        return False
    names = [one.metric for one in parts]
    lead = manuscript.folded[max(0, at(parts[0]).start - 24) : at(parts[0]).start]
    is_joined = all(_EVEN.fullmatch(between(manuscript, one, other)) for one, other in pairwise(parts))
    return is_joined and len(set(names)) == len(names) and not may_overlap(names) and not _CHOSEN.search(lead)


def _listed(manuscript: Manuscript, row: Sequence[Claim], index: int) -> Breakdown | None:
    whole = row[index]
    behind = row[index + 1 :]
    if not behind or not is_alike(whole, behind[0]) or whole.part_of is not None:
        return None
    if not _LISTED.match(_words(manuscript, whole, behind[0])):
        return None
    parts = [behind[0]]
    for one in behind[1:]:
        if not is_alike(one, whole) or not _NEXT.fullmatch(between(manuscript, parts[-1], one)):
            break
        parts.append(one)
    if _MADE_UP.match(_words(manuscript, whole, behind[0])):
        tail = manuscript.folded[at(parts[-1]).end : at(parts[-1]).end + 12]
        parts = parts if re.match(r"[一-龥]{0,8}(?:组成|构成)", tail) else []
    return Breakdown(whole, tuple(parts), is_complete=True) if len(parts) > 1 else None


def _words(manuscript: Manuscript, whole: Claim, first: Claim) -> str:
    """From the number of the whole, over its noun, to that of the first part."""
    return re.sub(r"^[^,。;:()\d]{1,20}", "", between(manuscript, whole, first))


def _totalled(manuscript: Manuscript, row: Sequence[Claim], index: int) -> Breakdown | None:
    """提醒谈话4人,批评教育6人,合计处理10人次: the run of like figures right before the total."""
    whole = row[index]
    if not _TOTAL.search(before(manuscript, whole)) or whole.part_of is not None:
        return None
    run = list(takewhile(lambda one: is_alike(one, whole), reversed(row[:index])))[::-1]
    chain = [*run, whole]
    while len(chain) > 1 and not all(
        _JOINED.fullmatch(between(manuscript, one, other)) for one, other in pairwise(chain)
    ):
        chain = chain[1:]
    parts = tuple(chain[:-1])
    return Breakdown(whole, parts, is_complete=True, is_total_last=True) if len(parts) > 1 else None
