"""Whether two documents speak of the same inspection of the same unit (同一轮次), so that their counts must agree."""

import re

from taizhang.documents.grammar.folding import fold
from taizhang.review.comparing.matching import findings
from taizhang.review.comparing.paper import Paper
from taizhang.review.organizations import abbreviates

_TURN = re.compile(
    r"(?P<term>[一二三四五六七八九十\d]{1,3})届.{0,8}?第?(?P<turn>[一二三四五六七八九十\d]{1,3})轮"
)
_AROUND = re.compile(r"^(?:中国共产党|中共)|(?:党组|党委|党工委|党总支|党支部|委员会)$")
MOSTLY = 0.5


def are_kin(paper: Paper, other: Paper) -> bool:
    """Nothing of what both say of unit, round and day of feedback differs, and something of it is the same."""
    if same_unit(paper, other) is False or same_round(paper, other) is False:
        return False
    days = [one.meta.get("feedback_date") for one in (paper, other)]
    if all(days) and days[0] != days[1]:
        return False
    return bool(same_unit(paper, other)) or share_findings(paper, other)


def share_findings(paper: Paper, other: Paper) -> bool:
    """Most findings of the shorter list are in the longer one."""
    fewer = min(len(one.manuscript.proposal.findings) for one in (paper, other))
    return fewer > 1 and len(findings(paper, other)) >= MOSTLY * fewer


def same_unit(paper: Paper, other: Paper) -> bool | None:
    """None where one of them does not say."""
    names = [_AROUND.sub("", fold(one.meta.get("organization", ""))) for one in (paper, other)]
    if not all(names):
        return None
    short, long = sorted((_AROUND.sub("", name) for name in names), key=len)
    return long.endswith(short) or abbreviates(short, long)


def same_round(paper: Paper, other: Paper) -> bool | None:
    found = [_TURN.search(one.meta.get("round", "")) for one in (paper, other)]
    if found[0] is None or found[1] is None:
        return None
    return found[0].groups() == found[1].groups()
