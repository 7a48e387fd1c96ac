"""移动措施:a proposed measure belongs to another finding."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake
from taizhang.ledger.rounds.states import IntakeState


@dataclass(frozen=True, kw_only=True)
class MeasureMoved(Event):
    measure: int
    to: int
    title: str

    def sentence(self) -> str:
        return _("把一项措施移到“%(title)s”") % {"title": self.title}


@transition(title=gettext_lazy("移动措施"), source={IntakeState.PROPOSED}, roles={Role.RECTIFIER})
def move_measure(intake: Intake, *, measure: int, to: int, actor: Actor, at: datetime) -> MeasureMoved:
    moved = DraftMeasure.objects.filter(draft__intake=intake, pk=measure).first()
    home = DraftFinding.objects.filter(intake=intake, pk=to, is_included=True).first()
    if moved is None or home is None:
        raise Refused(_("这份文件里没有这一项措施或这一条问题"))
    last = home.measures.aggregate(last=Max("order"))["last"] or 0
    DraftMeasure.objects.filter(pk=moved.pk).update(draft=home, order=last + 1)
    return MeasureMoved(measure=measure, to=to, title=home.title)
