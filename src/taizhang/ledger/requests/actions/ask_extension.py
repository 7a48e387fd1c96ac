"""申请延期:a measure needs more time; the first date stays on record."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.guards import finding_is_in_progress, is_planned
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.requests.asking import Draft, ask
from taizhang.ledger.requests.procedures.extension import as_seen
from taizhang.ledger.requests.recorded import Noted
from taizhang.ledger.requests.states import RequestKind
from taizhang.ledger.requests.steps import laid_out

ASKING = frozenset({Role.OFFICER, Role.OFFICE_HEAD})


@dataclass(frozen=True, kw_only=True)
class ExtensionAsked(Event):
    measure: int
    former: date | str
    wanted: date | str
    reason: str

    def sentence(self) -> str:
        return _("措施 %(measure)d 申请由%(former)s延期至%(wanted)s：%(reason)s") % {
            "measure": self.measure,
            "former": spoken_day(self.former),
            "wanted": spoken_day(self.wanted),
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class ExtensionNoted(Noted):
    """The first entry of the request itself."""


@transition(
    title=gettext_lazy("申请延期"),
    source={MeasureState.ONGOING},
    roles=ASKING,
    guards=[finding_is_in_progress, is_planned],
)
def ask_extension(measure: Measure, *, wanted: date, reason: str, actor: Actor, at: datetime) -> Outcome:
    round, due = measure.finding.round, measure.due_date
    if due is None:
        raise Refused(_("这项措施没有完成时限，不用延期"))
    if wanted <= due:
        raise Refused(_("新的时限要晚于现在的时限（%(due)s）") % {"due": spoken_day(due)})
    draft = Draft(
        kind=RequestKind.EXTENSION,
        round=round,
        finding=measure.finding,
        measure=measure,
        reason=reason,
        asked={"due_date": wanted.isoformat()},
        seen=as_seen(measure),
        steps=laid_out(round.extension_chain, round, measure.scope_path),
        post=actor.post_for(ASKING, measure.scope_paths),
    )
    made = ask(draft, actor=actor, at=at)
    said = ExtensionAsked(measure=measure.number, former=due, wanted=wanted, reason=made.reason)
    return Outcome(said, ((made, ExtensionNoted(kind=made.kind, number=made.number)),))
