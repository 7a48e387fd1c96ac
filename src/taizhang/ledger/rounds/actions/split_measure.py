"""拆分措施:one proposed measure becomes several, in the words of the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import DraftMeasure, Intake
from taizhang.ledger.rounds.states import IntakeState


@dataclass(frozen=True, kw_only=True)
class MeasureSplit(Event):
    measure: int
    pieces: Sequence[str]

    def sentence(self) -> str:
        return _("把一项措施拆成 %(count)d 项") % {"count": len(self.pieces)}


@transition(title=gettext_lazy("拆分措施"), source={IntakeState.PROPOSED}, roles={Role.RECTIFIER})
def split_measure(
    intake: Intake, *, measure: int, pieces: Sequence[str], actor: Actor, at: datetime
) -> MeasureSplit:
    whole = DraftMeasure.objects.filter(draft__intake=intake, pk=measure, is_included=True).first()
    texts = [piece.strip() for piece in pieces if piece.strip()]
    if whole is None:
        raise Refused(_("这份文件里没有这一项措施"))
    if len(texts) < 2:
        raise Refused(_("请在要拆开的地方换行，每行一项措施"))
    whole.draft.measures.filter(order__gt=whole.order).update(order=F("order") + len(texts) - 1)
    first, *rest = (_located(whole, text) for text in texts)
    DraftMeasure.objects.filter(pk=whole.pk).update(**first)
    DraftMeasure.objects.bulk_create(
        DraftMeasure(
            draft=whole.draft,
            order=whole.order + place,
            leader=whole.leader,
            lead_unit=whole.lead_unit,
            co_units=whole.co_units,
            person=whole.person,
            due=whole.due,
            place=whole.place,
            **facts,
        )
        for place, facts in enumerate(rest, 1)
    )
    return MeasureSplit(measure=measure, pieces=texts)


def _located(whole: DraftMeasure, text: str) -> dict[str, str | int | None]:
    """A piece with its own place in the document while its words still stand there."""
    at = whole.text.find(text)
    if whole.start is None or whole.end is None or at < 0 or len(whole.text) != whole.end - whole.start:
        return {"text": text, "start": whole.start, "end": whole.end}
    return {"text": text, "start": whole.start + at, "end": whole.start + at + len(text)}
