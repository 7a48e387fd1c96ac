"""Measures that go on under another finding (随问题转移的措施): with their reports and evidence, under a new number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Max
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.lineage.models import Succession, SuccessionKind
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.locking import locked_round
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.states import RequestState


def nothing_is_pending(finding: Finding) -> None:
    """Refuse where a request on the finding or one of its measures, or the round's plan, still waits for an answer.

    The round stays locked: no plan is handed in meanwhile, and nobody else draws its next number.
    """
    locked_round(finding.round)
    if finding.state != FindingState.IN_PROGRESS:
        raise Refused(
            _("第 %(number)d 号问题%(state)s，不能拆分或合并")
            % {"number": finding.number, "state": finding.get_state_display()}
        )
    if Request.objects.filter(finding=finding, state=RequestState.PENDING).exists():
        raise Refused(
            _("第 %(number)d 号问题还有等待审批的事项，办结以后才能拆分或合并") % {"number": finding.number}
        )
    plan = Request.objects.filter(round=finding.round, finding__isnull=True, state=RequestState.PENDING)
    if plan.exists():
        raise Refused(_("整改方案正在审批，办结以后才能拆分或合并"))


def next_number(finding: Finding) -> int:
    """The round's next number; the round is locked, and a number is never used again."""
    last: int = Finding.objects.filter(round=finding.round_id).aggregate(last=Max("number"))["last"]
    return last + 1


def move(measures: Sequence[Measure], to: Finding) -> list[tuple[Measure, int]]:
    """Move the rows; answers each with the number that it had."""
    moved = []
    for number, measure in enumerate(measures, 1):
        former = measure.number
        Measure.objects.filter(pk=measure.pk).update(finding=to, number=number, version=F("version") + 1)
        moved.append((Measure.objects.get(pk=measure.pk), former))
    return moved


def successor_of(finding: Finding, *, number: int, title: str, path: list[str], at: datetime) -> Finding:
    """A finding that takes the place of another, where that one stood, with its office and group."""
    return Finding.objects.create(
        round=finding.round,
        intake=finding.intake,
        number=number,
        path=path,
        title=title,
        stated_status=finding.stated_status,
        start=finding.start,
        end=finding.end,
        place=finding.place,
        office=finding.office,
        group=finding.group,
        registered_at=at,
    )


def record(
    predecessors: Sequence[Finding], made: Finding, *, kind: SuccessionKind, reason: str, at: datetime
) -> None:
    """These lead to the new finding, and so does all that led to them."""
    earlier = Succession.objects.filter(successor__in=predecessors).values_list("predecessor", flat=True)
    facts = {"successor": made, "kind": kind, "reason": reason.strip(), "at": at}
    direct = [Succession(predecessor=one, **facts) for one in predecessors]
    inherited = [Succession(predecessor_id=one, is_direct=False, **facts) for one in set(earlier)]
    Succession.objects.bulk_create([*direct, *inherited])


@dataclass(frozen=True, kw_only=True)
class Part:
    """One of the findings that a finding is split into: its wording, and the numbers of the measures it takes."""

    title: str
    measures: Sequence[int]
