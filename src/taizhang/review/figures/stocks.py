"""Figures that say how much there is of a named thing (存量指标), so that two of them can contradict each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taizhang.extraction import Claim
from taizhang.review.figures.reach import measure, reach
from taizhang.review.figures.sentences import at, before, behind
from taizhang.review.manuscript import Manuscript

# What says nothing about the thing itself.
_LEAD = re.compile(
    r"^(?:全[国省市县区镇局系州]|我[省市县区局]|本[省市县区局]|目前|现有|共有|现|共|累计|已经|已|其中|争取|争取到|拥有|有|的|到|是|为|达到|完成|总共|截至目前|,|、|[一二三四五六七八九十]是)+"
)
_TAIL = re.compile(r"(?:共有|共|已|达到|达|为|有){1,8}$")
# These tell more of a thing that is already counted, or count something each time.
_MORE = re.compile(
    r"新增|净增|再|又|另|增加|其余|第[一二三四五六七八九十\d]|每|各|平均|人均|户均|首批|次批|分别|其中|减少|下降|剩余|上年|去年|前年|同期|计划|目标|力争"
)
_STANDING = re.compile(r"达到?|总数|总量|共有|现有|累计|拥有|在库|存量|保有|为$|有$")
# How many are done is a part of how many there are, under the same noun: 11项整改任务已完成9项.
_STATUS = re.compile(r"完成|整改|办结|销号|推进|落实|解决|已建|建成|开工|竣工|投用|拨付|兑付|验收|签约")
NAME_LEAST = 4
# 2人户不低于30平方米: a bound on each, and a sort of households.
_BOUND = re.compile(r"不[低高少多大小]于|不超过|不得|以[上下内]|至少|最多")
_SORTED = re.compile(r"[户间床座桌制级档型组]")
_COUNTED = ("count", "amount")


@dataclass(frozen=True, slots=True)
class Stock:
    """``name`` the metric without scope and verb, ``is_standing``: the words say that this is all there is."""

    claim: Claim
    name: str
    measure: str
    is_standing: bool

    @property
    def key(self) -> tuple[str, str]:
        return self.name, self.measure

    def contradicts(self, other: "Stock") -> bool:
        """The same thing, the same time, another number; what may be rounded alike does not."""
        one, two = self.claim, other.claim
        if self.key != other.key or one.as_of != two.as_of or _said_day(one) != _said_day(two):
            return False
        if (one.value, one.unit) == (two.value, two.unit):
            return False
        mine, theirs = reach(self.claim.quantity), reach(other.claim.quantity)
        return mine is not None and theirs is not None and not mine.meets(theirs)


def _said_day(claim: Claim) -> str:
    """1至9月 and 1至10月 are two times, though nobody says of which year."""
    return claim.period.text if claim.period and claim.as_of is None else ""


def stocks(manuscript: Manuscript) -> Iterator[Stock]:
    for claim in manuscript.claims:
        name = named(claim.metric)
        words = before(manuscript, claim)
        is_plain = (
            claim.kind in _COUNTED and claim.part_of is None and not claim.relation and not claim.is_target
        )
        is_named = len(name) >= NAME_LEAST and not any(
            one.search(text) for one, text in ((_MORE, words), (_STATUS, name), (_BOUND, name))
        )
        is_plain = is_plain and not (measure(claim) == "人" and _SORTED.match(behind(manuscript, claim)))
        if is_plain and is_named and _names_itself(manuscript, claim) and not _is_end(manuscript, claim):
            yield Stock(claim, name, measure(claim), bool(_STANDING.search(words)))


def named(metric: str) -> str:
    return _TAIL.sub("", _LEAD.sub("", metric.replace("“", "").replace("”", "")))


def _names_itself(manuscript: Manuscript, claim: Claim) -> bool:
    """Whether the name stands beside the number; 合计40人 goes by the name of the figure before it."""
    lead, tail = before(manuscript, claim).rstrip(), behind(manuscript, claim)
    end = claim.metric[-2:]
    return end in tail or (end in lead and not lead.endswith("、"))


def _is_end(manuscript: Manuscript, claim: Claim) -> bool:
    """由A到B: A is another time's figure, and so is B."""
    lead = manuscript.folded[max(0, at(claim).start - 24) : at(claim).start]
    return any(one.type == "from" for one in claim.comparators) or bool(
        re.search(r"[由从][^,。;]{0,20}$", lead)
    )
