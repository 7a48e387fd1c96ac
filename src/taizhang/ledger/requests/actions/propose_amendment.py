"""申请修订方案:one measure of an approved plan is to be agreed anew; until then it goes on as it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.guards import finding_is_in_progress, is_planned
from taizhang.ledger.measures.milestones import check_milestones
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.ledger.measures.terms import terms_of
from taizhang.ledger.requests.asking import Draft, ask
from taizhang.ledger.requests.procedures.plan import WITHOUT_DATE
from taizhang.ledger.requests.recorded import Noted
from taizhang.ledger.requests.states import RequestKind
from taizhang.ledger.requests.steps import laid_out
from taizhang.ledger.rounds.naming import names_in

ASKING = frozenset({Role.RECTIFIER, Role.OFFICE_HEAD})


@dataclass(frozen=True, kw_only=True)
class AmendmentProposed(Event):
    number: int
    measure: int
    reason: str
    digest: str

    def sentence(self) -> str:
        return _("措施 %(measure)d 申请修订方案：%(reason)s") % {
            "measure": self.measure,
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What is to be agreed anew."""

    text: str
    office: Organization
    leader: str
    person: str
    due_date: date | None
    kind: str
    milestones: Sequence[tuple[str, date | None]] = ()
    co_units: str | None = None

    def facts(self, standing: Sequence[str]) -> dict[str, object]:
        """``standing`` are the units that co-operate so far, which stay where nothing is said of them."""
        helping = list(standing) if self.co_units is None else names_in(self.co_units)
        return ({"co_units": helping} if helping or standing else {}) | {
            "text": self.text.strip(),
            "office": self.office.pk,
            "unit_name": str(self.office),
            "leader": self.leader.strip(),
            "person": self.person.strip(),
            "due_date": self.due_date.isoformat() if self.due_date else None,
            "kind": self.kind,
            "milestones": [[name, day.isoformat() if day else None] for name, day in self.milestones],
        }


@dataclass(frozen=True, kw_only=True)
class AmendmentNoted(Noted):
    """The first entry of the request itself."""


@transition(
    title=gettext_lazy("申请修订方案"),
    source={MeasureState.ONGOING},
    roles=ASKING,
    guards=[finding_is_in_progress, is_planned],
)
def propose_amendment(measure: Measure, *, terms: Terms, reason: str, actor: Actor, at: datetime) -> Outcome:
    round = measure.finding.round
    _check(measure, terms)
    seen = terms_of(measure)
    asked = terms.facts(measure.co_units or ())
    if asked == seen:
        raise Refused(_("没有变化"))
    draft = Draft(
        kind=RequestKind.AMENDMENT,
        round=round,
        finding=measure.finding,
        measure=measure,
        reason=reason,
        asked=asked,
        seen=seen,
        steps=laid_out(round.plan_chain, round, measure.scope_path),
        post=actor.post_for(ASKING, measure.scope_paths),
    )
    made = ask(draft, actor=actor, at=at)
    said = AmendmentProposed(
        number=made.number, measure=measure.number, reason=made.reason, digest=made.digest
    )
    return Outcome(said, ((made, AmendmentNoted(kind=made.kind, number=made.number)),))


def _check(measure: Measure, terms: Terms) -> None:
    if not measure.finding.round.needs_plan:
        raise Refused(_("这一轮不要求批准方案，请直接分解责任"))
    if not terms.text.strip():
        raise Refused(_("请写明措施"))
    if terms.kind not in Kind.values:
        raise Refused(_("请选择措施类型"))
    if terms.due_date is None and terms.kind not in WITHOUT_DATE:
        raise Refused(_("这类措施要有完成时限"))
    if not terms.office.path.startswith(measure.finding.round.organization.path):
        raise Refused(_("“%(office)s”不在被巡察单位之内") % {"office": terms.office})
    check_milestones(terms.kind, terms.milestones)
