"""合并问题:several findings go on as a new one with all their measures; they stay on record themselves."""

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
from taizhang.ledger.lineage.moving import move, next_number, nothing_is_pending, record, successor_of


@dataclass(frozen=True, kw_only=True)
class FindingMerged(Event):
    number: int
    successor: int
    reason: str

    def sentence(self) -> str:
        return _("并入第 %(successor)d 号问题：%(reason)s") % {
            "successor": self.successor,
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class MergedFrom(Event):
    number: int
    title: str
    predecessors: Sequence[int]

    def sentence(self) -> str:
        return _("由第 %(numbers)s 号问题合并而来，列为第 %(number)d 号：%(title)s") % {
            "numbers": "、".join(str(one) for one in self.predecessors),
            "number": self.number,
            "title": self.title,
        }


@dataclass(frozen=True, kw_only=True)
class MeasureJoined(Event):
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
    title=gettext_lazy("合并问题"),
    source={FindingState.IN_PROGRESS},
    target=FindingState.MERGED,
    roles={Role.RECTIFIER},
    along=FindingState.MERGED,
    beside="others",
)
def merge_findings(
    finding: Finding, *, others: Sequence[Finding], title: str, reason: str, actor: Actor, at: datetime
) -> Outcome:
    """``finding`` and the ``others``, of the same round, become one with a number of its own."""
    merged = [finding, *_fresh(finding, others)]
    for one in merged:
        nothing_is_pending(one)
    if not title.strip():
        raise Refused(_("请写明合并后的问题表述"))
    if not reason.strip():
        raise Refused(_("请写明合并的理由"))
    made = successor_of(finding, number=next_number(finding), title=title.strip(), path=finding.path, at=at)
    numbers = [one.number for one in merged]
    caused: list[tuple[Any, Event]] = [
        (made, MergedFrom(number=made.number, title=made.title, predecessors=numbers))
    ]
    caused += _measures_of(merged, made)
    record(merged, made, kind=SuccessionKind.MERGED, reason=reason, at=at)
    said = [FindingMerged(number=one.number, successor=made.number, reason=reason.strip()) for one in merged]
    return Outcome(said[0], tuple(caused), tuple(zip(merged[1:], said[1:], strict=True)))


def _fresh(finding: Finding, others: Sequence[Finding]) -> list[Finding]:
    """The other findings as they are now that the gate has locked them."""
    keys = {one.pk for one in others} - {finding.pk}
    if not keys:
        raise Refused(_("请选择要合并的另一个问题"))
    rows = list(Finding.objects.filter(pk__in=keys, round=finding.round).order_by("pk"))
    if len(rows) != len(keys):
        raise Refused(_("只能合并同一轮次的问题"))
    return rows


def _measures_of(merged: Sequence[Finding], made: Finding) -> list[tuple[Any, Event]]:
    """All measures under the new finding, in the order of the findings that they come from."""
    rows = [measure for one in merged for measure in one.measures.order_by("number")]
    homes = {measure.pk: one.number for one in merged for measure in one.measures.all()}
    return [
        (
            row,
            MeasureJoined(number=row.number, former_number=former, former_finding=homes[row.pk]),
        )
        for row, former in move(rows, made)
    ]
