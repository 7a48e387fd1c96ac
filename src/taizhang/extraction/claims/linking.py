"""How figures of one sentence belong together (勾稽): 其中, sums in brackets, 分别, and a rate with its two counts."""

import re
from collections.abc import Sequence

from taizhang.extraction.claims.distributing import distribute
from taizhang.extraction.claims.draft import Draft
from taizhang.extraction.claims.passage import Passage
from taizhang.extraction.claims.ratios import relate

_BRACKET_MOST = 240
_ADDED = re.compile(r"(?:增加|净增|增长|减少|下降|提高|降低|多|少)了?$")
_LISTED = re.compile(r" ?、[^。;\n]{0,60}$")
# 村均66.7万元: what 其中 divides is the total before it.
_MEAN = re.compile(r"[人户村亩镇乡县校企月日次件家班单社地]均|平均|均为|每")


def link(passage: Passage, found: Sequence[Draft]) -> None:
    """Sets part_of, relation and ratio on the drafts, which stand in reading order."""
    bracket: tuple[Draft, int] | None = None
    whole: Draft | None = None
    for index, draft in enumerate(found):
        before = found[index - 1] if index else None
        if before and passage.folded[before.end : before.end + 1] == "(":
            close = passage.folded.find(")", before.end, before.end + _BRACKET_MOST)
            bracket = (before, close) if close > 0 else None
        if bracket and draft.place < bracket[1] and _alike(draft, bracket[0]):
            draft.part_of, draft.relation = bracket[0], "小计"
            continue
        whole = _whole(passage, found, index, whole)
        if whole is not None:
            draft.part_of, draft.relation = whole, "其中"
        distribute(passage, found, index)
        relate(passage, found, index)


def _is_increase(passage: Passage, draft: Draft) -> bool:
    """增加8168个: a new sentence with 其中 divides the level, not what was added to it."""
    start = draft.quantity.span.start if draft.quantity else draft.place
    return bool(_ADDED.search(passage.folded, max(0, start - 6), start))


def _alike(part: Draft, whole: Draft) -> bool:
    return bool(part.quantity and whole.quantity and part.quantity.measure == whole.quantity.measure)


def _whole(passage: Passage, found: Sequence[Draft], index: int, last: Draft | None) -> Draft | None:
    """The figure that 其中 divides: the nearest like one before it; later items of the list share it."""
    draft = found[index]
    opening = found[index - 1].end if index else passage.sentence(draft.place).start
    start = max(opening, draft.place - 60)
    within = passage.folded.rfind("其中", start, draft.place)
    if within >= 0:
        sentence = passage.sentence(draft.place)
        # 其中 at the head of a sentence divides a figure of the sentence before.
        floor = passage.line(draft.place).start if within == sentence.start else sentence.start
        earlier = [
            one for one in found[max(0, index - 6) : index] if one.end <= within and one.place >= floor
        ]
        like = [one for one in earlier if _alike(draft, one) and one.part_of is None]
        if not _MEAN.search(draft.metric):
            like = [one for one in like if not _MEAN.search(one.metric)]
        levels = [one for one in like if not _is_increase(passage, one)] if within == sentence.start else like
        return levels[-1] if levels else None
    listed = last is not None and _LISTED.match(passage.folded, opening, draft.place) and _alike(draft, last)
    return last if listed else None
