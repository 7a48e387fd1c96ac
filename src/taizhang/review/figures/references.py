"""Figures that speak again of what was counted before (回指): 更新管道38.6公里,更新的36.8公里管道已 …; 确保9个未建成项目."""

import re
from collections.abc import Iterator, Sequence

from taizhang.extraction import Claim
from taizhang.review.figures.reach import is_alike, reach
from taizhang.review.figures.sentences import at, before, behind
from taizhang.review.manuscript import Manuscript

_AGAIN = re.compile(r"(?:^|对|将|把|使|确保|推动|督促|上述|该|,)(?P<verb>[一-龥]{2,3})的$")
_PASSIVE = re.compile(r"(?:要求|所述|相关|有关|应有|现有|共有|全县|全市|全区|其中|其他|其余|剩余|不同|平均)$")
_STATE = re.compile(r"(?P<state>(?:尚)?未[一-龥]{2,3})(?:的)?(?:共|有|为|达)?$")
_STATE_BEHIND = re.compile(r"(?P<state>(?:尚)?未[一-龥]{2,3}?)(?:的)?(?P<noun>[一-龥]{2,4})")
_BACK = re.compile(r"(?:确保|对|将|把|推动|督促|力争|上述|推进|加快)[^,。;:\d]{0,6}$")
_SOME = re.compile(r"其中|部分|首批|先行|剩余|其余|另|再|每|第")
_FAR = 260
_MOST = 8


def repeated(manuscript: Manuscript) -> Iterator[tuple[Claim, Claim]]:
    """(first, again): the same thing under the same word, with another number."""
    claims = [
        one for one in manuscript.claims if one.value_span is not None and one.kind in ("count", "amount")
    ]
    for index, claim in enumerate(claims):
        earlier = [
            one
            for one in claims[max(0, index - _MOST) : index]
            if is_alike(one, claim) and at(claim).start - at(one).end < _FAR
        ]
        if earlier:
            found = _by_verb(manuscript, earlier, claim) or _by_state(manuscript, earlier, claim)
            if found and _differ(found, claim):
                yield found, claim


def _by_verb(manuscript: Manuscript, earlier: Sequence[Claim], claim: Claim) -> Claim | None:
    """更新的36.8公里老化管道, where 更新老化管道 stands before in the same paragraph."""
    words = before(manuscript, claim)
    again = _AGAIN.search(words)
    noun = behind(manuscript, claim, 16)
    if again is None or _PASSIVE.search(again["verb"]) or _SOME.search(words) or len(noun) < 2:
        return None
    stretch = manuscript.stretch_at(at(claim).start)
    for one in reversed(earlier):
        lead = before(manuscript, one)
        is_here = manuscript.stretch_at(at(one).start) == stretch
        named = lead + behind(manuscript, one, 12)
        if is_here and again["verb"] in lead and not _SOME.search(lead) and _shares(noun, named):
            return one
    return None


def _by_state(manuscript: Manuscript, earlier: Sequence[Claim], claim: Claim) -> Claim | None:
    """未建成11个 … 确保9个未建成项目."""
    words = before(manuscript, claim)
    again = _STATE_BEHIND.match(behind(manuscript, claim, 16))
    if again is None or not _BACK.search(words) or _SOME.search(words):
        return None
    for one in reversed(earlier):
        lead = before(manuscript, one)
        state = _STATE.search(lead)
        if (
            state
            and state["state"].removeprefix("尚") == again["state"].removeprefix("尚")
            and not _SOME.search(lead)
        ):
            return one
    return None


def _shares(noun: str, named: str) -> bool:
    return any(noun[place : place + 2] in named for place in range(min(8, len(noun) - 1)))


def _differ(one: Claim, other: Claim) -> bool:
    first, second = reach(one.quantity), reach(other.quantity)
    return first is not None and second is not None and not first.meets(second)
