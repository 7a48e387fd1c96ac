"""拆分问题:one finding goes on as several, its measures handed out by hand; it stays on record itself."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.lineage.models import SuccessionKind
from taizhang.ledger.lineage.moving import Part, move, next_number, nothing_is_pending, record, successor_of

PARTS_MIN = 2


@dataclass(frozen=True, kw_only=True)
class FindingSplit(Event):
    number: int
    successors: Sequence[int]
    reason: str

    def sentence(self) -> str:
        return _("拆分为第 %(numbers)s 号问题：%(reason)s") % {
            "numbers": "、".join(str(one) for one in self.successors),
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class SplitOff(Event):
    number: int
    title: str
    predecessor: int

    def sentence(self) -> str:
        return _("由第 %(former)d 号问题拆分而来，列为第 %(number)d 号：%(title)s") % {
            "former": self.predecessor,
            "number": self.number,
            "title": self.title,
        }


@dataclass(frozen=True, kw_only=True)
class MeasureFollowed(Event):
    number: int
    former_number: int
    former_finding: int

    def sentence(self) -> str:
        return _("第 %(finding)d 号问题的措施 %(former)d 转来，列为措施 %(number)d") % {
            "finding": self.former_finding,
            "former": self.former_number,
            "number": self.number,
        }


@transition(
    title=gettext_lazy("拆分问题"),
    source={FindingState.IN_PROGRESS},
    target=FindingState.SPLIT,
    roles={Role.RECTIFIER},
)
def split_finding(
    finding: Finding, *, parts: Sequence[Part], reason: str, actor: Actor, at: datetime
) -> Outcome:
    """Every measure goes to exactly one part."""
    nothing_is_pending(finding)
    measures = {one.number: one for one in finding.measures.all()}
    _check(parts, reason, list(measures))
    first = next_number(finding)
    caused: list[tuple[Any, Event]] = []
    for number, part in enumerate(parts, first):
        made = successor_of(finding, number=number, title=part.title.strip(), path=finding.path, at=at)
        record([finding], made, kind=SuccessionKind.SPLIT, reason=reason, at=at)
        caused.append((made, SplitOff(number=number, title=made.title, predecessor=finding.number)))
        for row, former in move([measures[one] for one in sorted(part.measures)], made):
            said = MeasureFollowed(number=row.number, former_number=former, former_finding=finding.number)
            caused.append((row, said))
    numbers = list(range(first, first + len(parts)))
    said_of_all = FindingSplit(number=finding.number, successors=numbers, reason=reason.strip())
    return Outcome(said_of_all, tuple(caused))


def _check(parts: Sequence[Part], reason: str, measures: Sequence[int]) -> None:
    if not reason.strip():
        raise Refused(_("请写明拆分的理由"))
    if len(parts) < PARTS_MIN:
        raise Refused(_("至少要拆成两个问题"))
    if any(not part.title.strip() for part in parts):
        raise Refused(_("请写明每个问题的表述"))
    taken = Counter(number for part in parts for number in part.measures)
    if set(taken) != set(measures) or any(times > 1 for times in taken.values()):
        raise Refused(_("每项措施都要分给其中一个问题，并且只分一次"))
