"""Counts of problems by how they stand (整改状态计数): 反馈13个问题,已完成10个,正在整改3个."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.figures.reach import exact_count
from taizhang.review.figures.sentences import at, before, behind, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.remembered import remembered

# One class each, the longer wording first: a problem stands in exactly one of them. 已销号 is part of 已完成 and no class.
CLASSES = {
    "undone": r"(?:尚未|仍未|还未|未)(?:完成(?:整改)?|整改(?:到位|完成)?|启动|办结|解决|处理|处置|治理|化解|落实|销号|答复)"
    r"|(?:进度|进展)?滞后",
    "partly": r"(?:部分|基本|阶段性)(?:完成(?:整改)?|整改)",
    "done": r"(?:已|已经|均已)?(?:全部)?(?:完成(?:整改)?|整改(?:完成|到位|完毕)|办结|完结|解决|闭环)"
    r"|(?:已|已经|均已)(?:全部)?(?:整改|纠正|处理|处置|治理|化解|落实|答复|办理)(?!到位|完成|完毕|完)(?:了|好)?",
    "ongoing": r"(?:正在|尚在|仍在|正)(?:持续|积极|抓紧|加快|有序)?"
    r"(?:整改|推进|办理|实施|落实|解决|处理|处置|治理|化解|纠正|核实|协调|核查|调查)(?:之?中)?"
    r"|(?:整改|推进|办理|实施|处理|处置|治理|化解)(?:之?中)"
    r"|(?:达到?|按|符合)(?:时序|序时)(?:进度)?(?:推进|要求)?",
    "standing": r"(?:需|已)?(?:并)?(?:长期|持续)(?:坚持|整改|推进)",
}
_BEFORE = {
    name: re.compile(rf"(?:{words})(?:的|有|问题|任务|事项|共|为)?$") for name, words in CLASSES.items()
}
_BEHIND = {
    name: re.compile(rf"(?:问题|任务|事项|措施)?(?:{words})(?!了?\d)") for name, words in CLASSES.items()
}
_COUNTED = re.compile(r"问题|任务|事项|措施|信访|举报|隐患|线索|投诉|议案|提案|建议|案件|整改|反馈")
_LEVELS = re.compile(r"(?:大)?(?:方面|类|专题|领域|单位|部门|县|市|乡|镇)")
_DATED = re.compile(r"[年月日底末]\S{0,2}[前内]|年内|季度[前内]|阶段|[第首]\S{0,2}批")
_OTHERS = re.compile(r"其余|剩余|其他|余下|另有?")


@dataclass(frozen=True, slots=True)
class Standings:
    """``by_class`` the first count of each class, ``more`` further ones (年底前完成9个,明年6月底前完成2个), in reading order.

    ``has_rest``: the text speaks of others without a number.
    """

    whole: Claim
    by_class: dict[str, Claim]
    has_rest: bool
    more: tuple[Claim, ...] = ()

    @property
    def counted(self) -> tuple[Claim, ...]:
        return tuple(sorted((*self.by_class.values(), *self.more), key=at))

    @property
    def span(self) -> Span:
        return Span(at(self.whole).start, max(at(one).end for one in self.counted))

    @property
    def total(self) -> int:
        return sum(exact_count(one) or 0 for one in self.counted)


@remembered
def standings(manuscript: Manuscript) -> Iterator[Standings]:
    for row in sentences(manuscript):
        for index, whole in enumerate(row):
            if found := _of(manuscript, whole, row[index + 1 :]):
                yield found


@remembered
def _classed(manuscript: Manuscript) -> Iterator[frozenset[int]]:
    yield frozenset(id(claim) for one in standings(manuscript) for claim in one.counted)


def classed(manuscript: Manuscript) -> frozenset[int]:
    """The identities of the counts that stand in some class."""
    return _classed(manuscript)[0]


def _of(manuscript: Manuscript, whole: Claim, behind_it: Sequence[Claim]) -> Standings | None:
    words = before(manuscript, whole) + behind(manuscript, whole, 10)
    is_level = _LEVELS.match(behind(manuscript, whole, 10))
    if not exact_count(whole) or is_level or class_of(manuscript, whole) or not _COUNTED.search(words):
        return None
    found: dict[str, Claim] = {}
    more: list[Claim] = []
    for one in behind_it:
        name = class_of(manuscript, one)
        if (
            not name
            and _is_like(one, whole)
            and _COUNTED.search(before(manuscript, one) + behind(manuscript, one, 10))
        ):
            break  # another total begins
        if name and one.part_of is None and _is_like(one, whole):
            if name not in found:
                found[name] = one
            elif _is_dated(manuscript, found[name]) and _is_dated(manuscript, one):
                more.append(one)
    if len(found) < 2:
        return None
    last = max(at(one).end for one in (*found.values(), *more))
    text = manuscript.folded[at(whole).end : last + 40].split("。")[0]
    return Standings(whole, found, bool(_OTHERS.search(text)), tuple(more))


def _is_dated(manuscript: Manuscript, claim: Claim) -> bool:
    """2025年底前完成9个: one of several dates by which some are to be done."""
    return bool(_DATED.search(before(manuscript, claim)))


def _is_like(one: Claim, whole: Claim) -> bool:
    return one.unit == whole.unit and exact_count(one) is not None


def class_of(manuscript: Manuscript, claim: Claim) -> str:
    """The class a figure counts, by the words right before or behind it; empty where there are none."""
    lead, tail = before(manuscript, claim, 16), behind(manuscript, claim, 16)
    named = (name for name, words in _BEFORE.items() if words.search(lead))
    return next(named, "") or next((name for name, words in _BEHIND.items() if words.match(tail)), "")
