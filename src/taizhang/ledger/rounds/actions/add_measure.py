"""补录措施:a measure that the reading missed, or that the document does not have yet."""

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
class MeasureAdded(Event):
    measure: int
    text: str

    def sentence(self) -> str:
        return _("补录措施“%(text)s”") % {"text": self.text}


@transition(title=gettext_lazy("补录措施"), source={IntakeState.PROPOSED}, roles={Role.RECTIFIER})
def add_measure(intake: Intake, *, draft: int, text: str, actor: Actor, at: datetime) -> MeasureAdded:
    finding = DraftFinding.objects.filter(intake=intake, pk=draft, is_included=True).first()
    wording = text.strip()
    if finding is None:
        raise Refused(_("这份文件里没有这一条问题"))
    if not wording:
        raise Refused(_("请写明措施"))
    start = intake.text.find(wording)
    located = {"start": start, "end": start + len(wording)} if start >= 0 else {}
    last = finding.measures.aggregate(last=Max("order"))["last"] or 0
    measure = DraftMeasure.objects.create(draft=finding, order=last + 1, text=wording, **located)
    return MeasureAdded(measure=measure.pk, text=wording)
