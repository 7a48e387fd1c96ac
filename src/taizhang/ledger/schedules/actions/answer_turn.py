"""填报调度:an office says that its measures are reported on, and why where they are not."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.schedules.guards import is_being_asked, is_late
from taizhang.ledger.schedules.models import Turn, TurnAnswer
from taizhang.ledger.schedules.queries import asked_about
from taizhang.ledger.schedules.states import TurnState
from taizhang.ledger.supervision.roles import OFFICE

TEXT_MAX = 4000


@dataclass(frozen=True, kw_only=True)
class TurnAnswered(Event):
    office: str
    text: str
    reported: int
    silent: int
    is_late: bool

    def sentence(self) -> str:
        said = {"office": self.office, "n": self.reported, "silent": self.silent}
        if self.is_late:
            return _("%(office)s逾期填报：%(n)d 项有进展，%(silent)d 项说明情况") % said
        return _("%(office)s填报：%(n)d 项有进展，%(silent)d 项说明情况") % said


@transition(
    title=gettext_lazy("填报"),
    source={TurnState.OWED},
    target=TurnState.ANSWERED,
    roles=OFFICE,
    guards=[is_being_asked],
)
def answer_turn(turn: Turn, *, text: str = "", actor: Actor, at: datetime) -> TurnAnswered:
    """A measure counts as told that has a report since the roundup was opened; for the others ``text`` says why not."""
    rows = list(asked_about(turn))
    told = sum(one.is_told for one in rows)  # type: ignore[attr-defined]
    silent = [one for one in rows if not one.is_told and one.state != MeasureState.DONE]  # type: ignore[attr-defined]
    if (silent or not rows) and not text.strip():
        places = "、".join(f"{one.finding.number}-{one.number}" for one in silent)
        raise Refused(_("请报告进展，或者说明情况（%(places)s）") % {"places": places or "—"})
    if len(text) > TEXT_MAX:
        raise Refused(_("情况说明不超过 %(most)d 个字") % {"most": TEXT_MAX})
    late, post = is_late(turn.roundup, at), answer_turn.post_of(turn, actor)
    Turn.objects.filter(pk=turn.pk).update(is_late=late, returned_for="")
    TurnAnswer.objects.create(
        turn=turn,
        text=text.strip(),
        reported=told,
        is_late=late,
        answered_by_id=actor.person_id,
        answered_for_id=post.principal_id if post else None,
        answered_at=at,
    )
    return TurnAnswered(
        office=str(turn.office), text=text.strip(), reported=told, silent=len(silent), is_late=late
    )
