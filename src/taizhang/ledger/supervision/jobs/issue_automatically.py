"""自动督办:on working days, the steps of a ladder that somebody has switched on are issued in their name."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.jobs.kinds import Facts, Failed, errand
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.lights import lighting_in
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState
from taizhang.ledger.supervision.actions.issue_notice import ITEMS_MAX, Demand, issue_notice
from taizhang.ledger.supervision.models import Regime
from taizhang.ledger.supervision.queries import Proposal, grouped, proposals
from taizhang.ledger.supervision.reading import ladder_of
from taizhang.ledger.supervision.wording import proposed_demand


def settle(facts: Facts, brought: int, *, at: datetime) -> None:
    """Each notice was written with its own entry; nothing is left to write."""


@errand(title=gettext_lazy("自动督办"), settle=settle, rhythm=Daily(8, 30))
def issue_automatically(facts: Facts, *, at: datetime) -> int:
    """How many were issued. Done again after a death it finds what has its notice, and issues the rest.

    Raises Failed where the house refused one, after it has issued the others: whoever switched it on may have left.
    """
    if not calendar().is_working(localdate(at)):
        return 0
    issued, refused = 0, []
    regimes = Regime.objects.filter(round__state=RoundState.OPEN, automatic_by__isnull=False)
    for one in regimes.select_related("round__organization", "automatic_by"):
        for some in _ripe(one, at):
            try:
                _issue(one, some, at)
                issued += 1
            except Refused as why:
                refused.append(f"{one.round}：{why}")
    if refused:
        raise Failed(_("有 %(n)d 份没有发出：%(why)s") % {"n": len(refused), "why": refused[0]})
    return issued


def _ripe(regime: Regime, at: datetime) -> list[list[Proposal]]:
    row: Round = regime.round
    found = proposals(row, ladder_of(row), lighting_in(row, localdate(at)).usual)
    ripe = grouped(one for one in found if one.step.key in regime.automatic)
    return [some[first : first + ITEMS_MAX] for some in ripe for first in range(0, len(some), ITEMS_MAX)]


def _issue(regime: Regime, some: Sequence[Proposal], at: datetime) -> None:
    step, today = some[0].step, localdate(at)
    measures = [one.line.measure for one in some]
    demand = Demand(step=step.key, text=proposed_demand(step, measures, today), by_schedule=True)
    by = _in_whose_name(regime, at)
    issue_notice(
        regime.round, addressee=some[0].line.answering, measures=measures, demand=demand, actor=by, at=at
    )


def _in_whose_name(regime: Regime, at: datetime) -> Actor:
    if regime.automatic_by is None:
        raise Refused(_("没有人打开自动发出"))
    return actor_of(regime.automatic_by, on=localdate(at))
