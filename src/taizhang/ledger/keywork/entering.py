"""A measure of a key task as it enters the ledger (任务分解)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max
from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.milestones import check_milestones, write_milestones
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.rounds.naming import names_in

NAME_MAX, STAGE_MAX = 60, 120


@dataclass(frozen=True, kw_only=True)
class Share:
    """Who carries a part of a task out, by when, in which stages; ``co_units`` are names in one line."""

    text: str
    office: Organization
    leader: str = ""
    person: str = ""
    co_units: str = ""
    due_date: date | None = None
    stages: Sequence[tuple[str, date | None]] = ()

    @property
    def last_day(self) -> date | None:
        """Staged work is due with its last stage."""
        named = self.named_stages
        return named[-1][1] if named else self.due_date

    @property
    def named_stages(self) -> list[tuple[str, date | None]]:
        return [(name.strip(), day) for name, day in self.stages if name.strip()]

    @property
    def kind(self) -> str:
        return Kind.STAGED if self.named_stages else Kind.DATED


def refuse_unsound_share(share: Share, unit: Organization) -> None:
    if not share.text.strip():
        raise Refused(_("请写明任务"))
    if not share.office.path.startswith(unit.path):
        raise Refused(_("“%(office)s”不在本单位之内") % {"office": share.office})
    if max(len(share.leader.strip()), len(share.person.strip())) > NAME_MAX:
        raise Refused(_("责任领导和责任人都不超过 %(most)d 个字") % {"most": NAME_MAX})
    if any(len(name) > STAGE_MAX for name, __ in share.named_stages):
        raise Refused(_("节点名称不超过 %(most)d 个字") % {"most": STAGE_MAX})
    check_milestones(share.kind, share.named_stages)
    if share.last_day is None:
        raise Refused(_("请填写完成时限"))


def add_share(finding: Finding, share: Share) -> Measure:
    last = finding.measures.aggregate(last=Max("number"))["last"] or 0
    made = Measure.objects.create(
        finding=finding,
        number=last + 1,
        text=share.text.strip(),
        kind=share.kind,
        leader_name=share.leader.strip(),
        unit_name=str(share.office),
        co_units=names_in(share.co_units) or None,
        person_name=share.person.strip(),
        office=share.office,
        due_date=share.last_day,
    )
    write_milestones(made, share.named_stages)
    return made
