"""更正轮次情况:what was not known when the round was opened is added, what was wrong is mended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState


@dataclass(frozen=True, kw_only=True)
class FactsAmended(Event):
    inspector: str
    entered_on: date | str | None
    left_on: date | str | None
    feedback_on: date | str | None
    due_date: date | str | None
    contacts: Mapping[str, str]

    def sentence(self) -> str:
        return _("更正轮次的基本情况")


@transition(title=gettext_lazy("更正基本情况"), source={RoundState.OPEN}, roles={Role.RECTIFIER})
def amend_facts(
    round: Round,
    *,
    inspector: str,
    entered_on: date | None,
    left_on: date | None,
    feedback_on: date | None,
    due_date: date | None,
    contacts: Mapping[str, str],
    actor: Actor,
    at: datetime,
) -> FactsAmended:
    """The title stays: findings and bulletins are known by it. Empty contacts are left out."""
    if entered_on and left_on and left_on < entered_on:
        raise Refused(_("撤离日期早于进驻日期，请核对"))
    kept = {name: value.strip() for name, value in contacts.items() if value.strip()}
    dates = {"entered_on": entered_on, "left_on": left_on, "feedback_on": feedback_on, "due_date": due_date}
    Round.objects.filter(pk=round.pk).update(inspector=inspector.strip(), contacts=kept, **dates)
    return FactsAmended(inspector=inspector.strip(), contacts=kept, **dates)
