"""How figures of one sentence belong together (勾稽): 其中, sums in brackets, 分别, and a rate with its two counts."""

import re
from collections.abc import Sequence

from taizhang.extraction.claims.drafting import Draft
from taizhang.extraction.claims.metrics import cleaned
from taizhang.extraction.claims.passage import Passage

_BRACKET_MOST = 240
_WITHIN = re.compile(r"其中[^。;()\n]{0,40}$")
_SEVERALLY = re.compile(r"(?P<names>[^,。;:()\n\d]{2,60}),?(?P<rest>同比|环比|均|各)?分别(?P<verb>[^,。;、\d\n]{0,12})$")
_AND = re.compile(r"[、和与及] ?$|以及$")
_RATES = re.compile(r"率|占|比重|比例")


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
        _severally(passage, found, index)
        _ratio(passage, found, index)


def _alike(part: Draft, whole: Draft) -> bool:
    return bool(part.quantity and whole.quantity and part.quantity.measure == whole.quantity.measure)


def _whole(passage: Passage, found: Sequence[Draft], index: int, last: Draft | None) -> Draft | None:
    """The figure that 其中 divides: the nearest like one before it; later items of the list share it."""
    draft = found[index]
    opening = found[index - 1].end if index else passage.sentence(draft.place).start
    between = passage.folded[max(opening, draft.place - 60) : draft.place]
    if "其中" in between:
        earlier = [one for one in found[max(0, index - 6) : index] if one.end <= draft.place - len(between) + between.rindex("其中")]
        sentence = passage.sentence(draft.place)
        same = [one for one in earlier if one.place >= sentence.start and _alike(draft, one) and one.part_of is None]
        return same[-1] if same else None
    is_next = index > 0 and last is not None and re.match(r" ?[、,]", between) and _alike(draft, last)
    return last if is_next and not re.search(r"[。;\n]", between) and "、" in between[:2] else None


def _severally(passage: Passage, found: Sequence[Draft], index: int) -> None:
    """利润和税收分别增长3.2%和8.3%: the first name with the first value, the second with the second."""
    first = found[index]
    head = passage.folded[max(passage.sentence(first.place).start, first.place - 80) : first.quantity.span.start if first.quantity else first.place]
    match = _SEVERALLY.search(head)
    if match is None:
        return
    values = [first]
    for draft in found[index + 1 : index + 8]:
        if draft.quantity is None or not _AND.fullmatch(passage.folded[values[-1].end : draft.quantity.span.start]):
            break
        values.append(draft)
    names = _names(match["names"], len(values))
    if len(values) < 2 or not names:
        return
    for draft, name in zip(values, names, strict=True):
        draft.subject, draft.relation = name, "分别"
        draft.metric, draft.kind = name, first.kind
        if not draft.comparators:
            draft.comparators = list(first.comparators)


def _names(listed: str, count: int) -> list[str]:
    names = [cleaned(name) for name in re.split(r"[、和与及]|以及", listed)]
    return [name for name in names if name] if len([name for name in names if name]) == count else []


def _ratio(passage: Passage, found: Sequence[Draft], index: int) -> None:
    """A rate or share behind two counts of one unit: which is the part, which the whole."""
    rate = found[index]
    if rate.unit != "%" or rate.kind not in ("rate", "share") or rate.comparators:
        return
    sentence = passage.sentence(rate.place)
    before = passage.folded[rate.opening : rate.place]
    counts = [
        one for one in found[max(0, index - 5) : index] if one.place >= sentence.start and one.quantity and one.kind in ("count", "amount", "enumeration")
    ]
    if len(counts) < 2 or not _RATES.search(before):
        return
    last = counts[-1]
    like = [one for one in counts if _alike(one, last) and not isinstance(one.quantity.amount, tuple)]  # type: ignore[union-attr]
    whole = max(like, key=lambda one: one.quantity.amount or 0, default=None)  # type: ignore[union-attr,arg-type,return-value]
    parts = [one for one in like if one is not whole]
    if whole is not None and parts:
        rate.ratio = (max(parts, key=lambda one: (_common(one.metric, rate.metric), one.place)), whole)


def _common(metric: str, rate: str) -> int:
    return len(set(metric) & set(rate))
