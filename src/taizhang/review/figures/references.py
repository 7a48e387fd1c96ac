"""Figures that speak again of what was counted before (回指): 更新的36.8公里管道; 确保9个未建成项目; 上述45个团队."""

import re
from collections.abc import Iterator, Sequence

from taizhang.extraction import Claim
from taizhang.review.feasibility import Interval
from taizhang.review.figures.reach import exact_count, is_alike, reach
from taizhang.review.figures.sentences import at, before, behind
from taizhang.review.manuscript import Manuscript

_AGAIN = re.compile(r"(?:^|对|将|把|使|确保|推动|督促|上述|该|,)(?P<verb>[一-龥]{2,3})的$")
_PASSIVE = re.compile(r"(?:要求|所述|相关|有关|应有|现有|共有|全县|全市|全区|其中|其他|其余|剩余|不同|平均)$")
_STATE = re.compile(r"(?P<state>(?:尚)?未[一-龥]{2,3})(?:的)?(?:共|有|为|达)?$")
_STATE_BEHIND = re.compile(r"(?P<state>(?:尚)?未[一-龥]{2,3}?)(?:的)?(?P<noun>[一-龥]{2,4})")
_BACK = re.compile(r"(?:确保|对|将|把|推动|督促|力争|上述|推进|加快)[^,。;:\d]{0,6}$")
# 上述45个团队, 这45个团队, 以上涉及的45个团队: the last ones of that name.
_POINTED = re.compile(r"(?:上述|这|以上|前述|该|此)(?:所列|提到的|涉及的|排查出的|发现的|查出的|反馈的)?$")
_ALL = re.compile(r"(?P<noun>[一-龥]{2,8}?)(?:已|均|都|也|现|目前){0,6}(?:已经)?(?:全部|均已|都已|悉数)")
_PART = re.compile(r"已|完成|办结|整改|未|尚|正在|问责|上级|省|市级|国家")
_SCOPE = re.compile(r"(?:全[县市区镇乡村局校院系]|辖区内?|所有|全部)的?$")
_HAS = re.compile(r"共有|现有|下辖|辖|设有|全[县市区镇乡]|总数|共")
_TEXTUAL = re.compile(
    r"措施|问题|建议|意见|方面|情况|内容|要求|工作|任务|事项|原则|规定|制度|条款|环节|步骤|做法"
)
_LIKE_NOUN = re.compile(r"[一-龥]{2,8}")
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
            found = (
                _by_verb(manuscript, earlier, claim)
                or _by_state(manuscript, earlier, claim)
                or _by_pointing(manuscript, earlier, claim)
                or _by_all(manuscript, earlier, claim)
                or _by_scope(manuscript, earlier, claim)
            )
            if found and _differ(found, claim):
                yield found, claim


def _by_verb(manuscript: Manuscript, earlier: Sequence[Claim], claim: Claim) -> Claim | None:
    """更新的36.8公里老化管道, where 更新老化管道 stands before in the same paragraph."""
    words = before(manuscript, claim)
    again = _AGAIN.search(words)
    noun = behind(manuscript, claim, 16)
    verb = again["verb"].rstrip("出到了完") if again else ""
    if (
        again is None
        or len(verb) < 2
        or _PASSIVE.search(again["verb"])
        or _SOME.search(words)
        or len(noun) < 2
    ):
        return None
    stretch = manuscript.stretch_at(at(claim).start)
    for one in reversed(earlier):
        lead = before(manuscript, one)
        is_here = manuscript.stretch_at(at(one).start) == stretch
        named = lead + behind(manuscript, one, 12)
        if is_here and verb in lead and not _SOME.search(lead) and _shares(noun, named):
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


def _by_pointing(manuscript: Manuscript, earlier: Sequence[Claim], claim: Claim) -> Claim | None:
    """选派42个医疗团队下沉基层。上述45个团队: the last figure of the same noun, unless the text gives that number itself."""
    pointed = _POINTED.search(before(manuscript, claim))
    noun = _LIKE_NOUN.match(behind(manuscript, claim, 12))
    if pointed is None or noun is None:
        return None
    like = [
        one for one in earlier if noun[0][:2] in behind(manuscript, one, 14) + before(manuscript, one, 12)
    ]
    is_sum = any(_is_sum(like[-size:], size, claim) for size in (2, 3))
    # 以上3条措施 counts the text before it.
    if _TEXTUAL.match(noun[0]):
        like = [
            one
            for one in like
            if manuscript.stretch_at(at(one).start) == manuscript.stretch_at(at(claim).start)
        ]
    same = any(not _differ(one, claim) for one in earlier)
    if not like or same or is_sum or len(like) > 2:
        return None
    return like[-1]


def _by_all(manuscript: Manuscript, earlier: Sequence[Claim], claim: Claim) -> Claim | None:
    """制定措施96条 … 69条措施已全部完成: all of them are as many as there were, unless the text gives that number itself."""
    noun, words = _ALL.match(behind(manuscript, claim, 24)), before(manuscript, claim)
    if noun is None or _SOME.search(words) or _PART.search(words) or exact_count(claim) is None:
        return None
    named = noun["noun"][-2:]
    like = [one for one in earlier if named in (behind(manuscript, one, 10) or before(manuscript, one)[-8:])]
    like = like or [one for one in earlier if before(manuscript, one).endswith(named)]
    if (
        len(like) != 1
        or _SOME.search(before(manuscript, like[0]))
        or any(not _differ(one, claim) for one in earlier)
    ):
        return None
    return like[0] if _is_turned(like[0], claim) or _near(like[0], claim) else None


def _by_scope(manuscript: Manuscript, earlier: Sequence[Claim], claim: Claim) -> Claim | None:
    """共有行政村186个 … 对全县168个行政村: those of the whole county are as many as it has."""
    noun = _LIKE_NOUN.match(behind(manuscript, claim, 12))
    if noun is None or not _SCOPE.search(before(manuscript, claim)):
        return None
    named = noun[0][:3]
    like = [
        one
        for one in earlier
        if _HAS.search(before(manuscript, one))
        and (before(manuscript, one).endswith(named) or behind(manuscript, one, 8).startswith(named))
    ]
    same = any(not _differ(one, claim) for one in earlier)
    return like[-1] if like and not same and (_is_turned(like[-1], claim) or _near(like[-1], claim)) else None


def _is_turned(one: Claim, other: Claim) -> bool:
    return sorted(str(one.value)) == sorted(str(other.value))


def _near(one: Claim, other: Claim) -> bool:
    """One digit off; 96条措施 and 12条措施 are two lists."""
    first, second = str(one.value), str(other.value)
    return (
        len(first) == len(second) > 1
        and sum(left != right for left, right in zip(first, second, strict=True)) == 1
    )


def _is_sum(like: Sequence[Claim], size: int, claim: Claim) -> bool:
    """Whether the last so many come to the claim together."""
    stated, parts = reach(claim.quantity), [reach(one.quantity) for one in like]
    known = [one for one in parts if one is not None]
    return stated is not None and len(known) == size and sum(known, Interval.at(0)).meets(stated)


def _shares(noun: str, named: str) -> bool:
    return any(noun[place : place + 2] in named for place in range(min(8, len(noun) - 1)))


def _differ(one: Claim, other: Claim) -> bool:
    first, second = reach(one.quantity), reach(other.quantity)
    return first is not None and second is not None and not first.meets(second)
