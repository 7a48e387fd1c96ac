"""报审整改方案:the measures that stand in no approved plan yet go to the reviewers, all together."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.requests.asking import Draft, ask
from taizhang.ledger.requests.locking import locked
from taizhang.ledger.requests.procedures.plan import as_seen, lacks, unplanned
from taizhang.ledger.requests.recorded import Noted
from taizhang.ledger.requests.states import RequestKind
from taizhang.ledger.requests.steps import laid_out
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState


@dataclass(frozen=True, kw_only=True)
class PlanSubmitted(Event):
    number: int
    measures: int
    reason: str
    digest: str

    def sentence(self) -> str:
        return _("报审整改方案（第 %(number)d 份，%(measures)d 项措施）：%(reason)s") % {
            "number": self.number,
            "measures": self.measures,
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class PlanNoted(Noted):
    """The first entry of the request itself."""


@transition(title=gettext_lazy("报审整改方案"), source={RoundState.OPEN}, roles={Role.RECTIFIER})
def submit_plan(round: Round, *, reason: str, actor: Actor, at: datetime) -> Outcome:
    locked(unplanned(round))
    measures = list(unplanned(round))
    if why := lacks(round, measures):
        raise Refused(_("%(lacks)s，不能报审整改方案") % {"lacks": "，".join(why)})
    draft = Draft(
        kind=RequestKind.PLAN,
        round=round,
        reason=reason,
        asked={"measures": [one.pk for one in measures]},
        seen=as_seen(measures),
        steps=laid_out(round.plan_chain, round, round.scope_path),
        post=actor.post_for({Role.RECTIFIER}, (round.scope_path,)),
    )
    made = ask(draft, actor=actor, at=at)
    said = PlanSubmitted(number=made.number, measures=len(measures), reason=made.reason, digest=made.digest)
    return Outcome(said, ((made, PlanNoted(kind=made.kind, number=made.number)),))
