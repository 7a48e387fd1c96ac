"""报审整改方案:what the unit promises is handed in, measure by measure, before work counts."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.planned import planned
from taizhang.ledger.plans.guards import PLANNERS
from taizhang.ledger.plans.models import Plan, PlanItem
from taizhang.ledger.plans.queries import to_be_submitted, what_lacks
from taizhang.ledger.plans.states import RequestState
from taizhang.ledger.requests.answering import asked_by
from taizhang.ledger.rounds.models import Round


@dataclass(frozen=True, kw_only=True)
class PlanSubmitted(Event):
    number: int
    measures: int
    digest: str

    def sentence(self) -> str:
        return _("第 %(number)d 次报审整改方案，%(measures)d 项措施") % {
            "number": self.number,
            "measures": self.measures,
        }


@creation(title=gettext_lazy("报审整改方案"), state=RequestState.SUBMITTED, roles=PLANNERS)
def submit_plan(round: Round, *, statement: str, actor: Actor, at: datetime) -> tuple[Plan, PlanSubmitted]:
    """All measures in progress that nobody has approved as they are now; at first the whole plan, later its amendments."""
    # Two hands queue here, so that the second one sees the first one's plan.
    round = Round.objects.select_for_update().select_related("organization").get(pk=round.pk)
    if not round.plan_chain:
        raise Refused(_("本轮没有设审批步骤，整改方案不需要报审"))
    if round.plans.filter(state=RequestState.SUBMITTED).exists():
        raise Refused(_("已经有一份整改方案在审，审完或撤回以后再报"))
    measures = to_be_submitted(round)
    _check(measures)
    plan = Plan.objects.create(
        round=round,
        number=round.plans.count() + 1,
        statement=statement.strip(),
        chain=round.plan_chain,
        submitted_at=at,
        **asked_by(actor, PLANNERS, round.scope_path),
    )
    items = [_item(plan, one) for one in measures]
    PlanItem.objects.bulk_create(items)
    digest = digest_of({"items": [[one.measure_id, one.digest] for one in items]})
    return plan, PlanSubmitted(number=plan.number, measures=len(items), digest=digest)


def _check(measures: list[Measure]) -> None:
    if not measures:
        raise Refused(_("没有要报审的措施：都已经批准，或者是立行立改"))
    if lacking := what_lacks(measures):
        first = lacking[0]
        said = {"n": len(lacking), "finding": first.finding.number, "measure": first.number}
        raise Refused(
            ngettext(
                "还有 %(n)d 项措施没有责任股室或完成时限（第 %(finding)d 号问题措施 %(measure)d），不能报审",
                "还有 %(n)d 项措施没有责任股室或完成时限（第一项是第 %(finding)d 号问题措施 %(measure)d），不能报审",
                len(lacking),
            )
            % said
        )


def _item(plan: Plan, measure: Measure) -> PlanItem:
    content = planned(measure)
    return PlanItem(plan=plan, measure=measure, content=content, digest=digest_of(content))
