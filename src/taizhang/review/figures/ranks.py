"""Ranks in prose and the figures they rank (名次): 由第5位升至第3位; 完成率80.4%,居全市第3位."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from taizhang.documents.grammar.numerals import number
from taizhang.documents.span import Span
from taizhang.extraction import Claim
from taizhang.review.feasibility import Interval, preimage
from taizhang.review.figures.reach import reach, shown
from taizhang.review.figures.sentences import at, sentences
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences

_UP = "前移|前进|前行|上升|提升|提高|跃升|攀升|晋升|进位|上移|跃居|跃至|挺进|赶超|升|跃|进|提"
_DOWN = "后移|后退|倒退|下降|下滑|下跌|下移|跌落|滑落|退步|退位|回落|降|退|滑|跌|掉"
_N = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_PLACE = r"(?:个?位次?|名)?"
_MOVED = re.compile(
    rf"[由从较比](?P<of>[^,。;:\d\n第]{{0,14}}?)(?P<sign>第?)(?P<old>{_N}){_PLACE}[^,。;:\d\n第]{{0,5}}?"
    rf"(?P<move>{_UP}|{_DOWN})了?(?:(?P<by>\d{{1,3}})(?:个?位次?|名))?(?:到|至|为|居|列|,)?[^,。;:\d\n第]{{0,10}}?"
    rf"(?P<sign2>第?)(?P<new>{_N}){_PLACE}(?:,?(?:[^,。;:\d\n第]{{0,6}}?)(?:{_UP}|{_DOWN})了?(?P<more>\d{{1,3}})(?:个?位次?|名))?"
)
# 列第18位,较上年后退3位(上年第14位).
_TOLD_LAST = re.compile(
    rf"第(?P<new>{_N})(?:位|名),?[^,。;:\d\n第]{{0,8}}?(?P<move>{_UP}|{_DOWN})了?(?P<more>\d{{1,3}})(?:个?位次?|名)[,(][^,。;:\d\n第]{{0,8}}(?:上年|去年|上季度|上月|上次|原)[^,。;:\d\n第]{{0,6}}第(?P<old>{_N})(?:位|名)"
)
_RANKING = re.compile(r"排名|位次|名次|排位")
_DOWNWARD = re.compile(rf"(?:{_DOWN})$")


@dataclass(frozen=True, slots=True)
class Move:
    """From one rank to another; ``is_up`` by the verb, ``by`` the places it is said to have moved."""

    span: Span
    old: int
    new: int
    is_up: bool
    by: int | None


def moves(manuscript: Manuscript) -> Iterator[Move]:
    for found in occurrences(manuscript, _MOVED):
        lead = manuscript.folded[max(0, found.start() - 12) : found.start()] + found["of"]
        is_rank = (found["sign"] and found["sign2"]) or _RANKING.search(lead)
        old, new = _count(found["old"]), _count(found["new"])
        if (
            is_rank
            and old
            and new
            and not re.match(
                r"[%.、年月日季产批期届次轮\d]", manuscript.folded[found.end() : found.end() + 1]
            )
        ):
            said = found["by"] or found["more"]
            yield Move(
                Span(*found.span()),
                old,
                new,
                not _DOWNWARD.search(found["move"]),
                int(said) if said else None,
            )

    for found in occurrences(manuscript, _TOLD_LAST):
        old, new = _count(found["old"]), _count(found["new"])
        if old and new:
            yield Move(Span(*found.span()), old, new, not _DOWNWARD.search(found["move"]), int(found["more"]))


def _count(text: str) -> int | None:
    return int(text) if text.isdigit() else number(text)


_LED = re.compile(
    r"(?:左右)?[,、(]?(?P<words>[^,。;:()\d]{0,10}?)(?:均|分别)?(?:位居|位列|名列|排名|排在|居|列|排)(?P<scope>[^,。;:()\d]{0,8}?)(?:并列)?$"
)
_PLACE_NAME = re.compile(r"^[一-龥]{1,5}?[县区市镇乡州旗](?!域|政|场)")
_GROWTH, _LEVEL = re.compile(r"增速|增幅|增长|涨幅"), re.compile(r"总量|总额|数量|绝对|规模")
# The less of these, the better the place.
LESS_IS_MORE = re.compile(
    r"下降|投诉|死亡|伤亡|发案|能耗|耗|浓度|事故|信访|不良|负债|失业|逾期|排放|辍学|差错|退件|时限|用时|天数|成本|隐患|问题|欠"
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """``key``: what is ranked, among whom, when; ``value`` its figure."""

    key: tuple[str, ...]
    value: Interval
    shown: str
    place: int
    span: Span
    related: Span

    def beats(self, other: "Ranked") -> bool | None:
        """By its figure; None where nobody can say."""
        if self.value.meets(other.value):
            return None
        return self.value.low > other.value.high


def ranked(manuscript: Manuscript) -> Iterator[Ranked]:
    for row in sentences(manuscript):
        for index, rank in enumerate(row[1:], 1):
            found = _ranked(manuscript, row[index - 1], rank) if rank.kind == "rank" else None
            if found:
                yield found


def _ranked(manuscript: Manuscript, claim: Claim, rank: Claim) -> Ranked | None:
    end = (
        max(at(claim).end, *(one.span.end for one in claim.comparators), 0)
        if claim.comparators
        else at(claim).end
    )
    words = manuscript.folded[end : at(rank).start].removesuffix("第")
    led = _LED.fullmatch(words)
    if led is None or not isinstance(rank.value, Decimal) or claim.kind == "rank" or claim.is_target:
        return None
    level, name, text = reach(claim.quantity), claim.metric, shown(claim)
    grown = next(
        (one for one in claim.comparators if one.unit == "%" and isinstance(one.value, Decimal)), None
    )
    if grown and isinstance(grown.value, Decimal) and not _LEVEL.search(led["words"]):
        signed = grown.value if grown.direction != "down" else -grown.value
        level, name, text = preimage(signed), name + "增速", f"{signed}%"
    elif _GROWTH.search(led["words"]) and claim.kind != "change":
        return None
    if level is None or len(name) < 3:
        return None
    when = claim.period.text if claim.period else ""
    key = (_PLACE_NAME.sub("", name), claim.unit, led["scope"], when)
    return Ranked(key, level, text, int(rank.value), Span(end + led.start("scope"), at(rank).end), at(claim))


def groups(found: Sequence[Ranked]) -> Iterator[Sequence[Ranked]]:
    keys = dict.fromkeys(one.key for one in found)
    for key in keys:
        yield [one for one in found if one.key == key]
