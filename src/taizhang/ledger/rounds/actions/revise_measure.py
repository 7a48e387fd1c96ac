"""修改拟入账措施:correct a proposed measure, or leave it out."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import DraftMeasure, Intake
from taizhang.ledger.rounds.naming import names_in
from taizhang.ledger.rounds.states import IntakeState


@dataclass(frozen=True, kw_only=True)
class MeasureRevised(Event):
    measure: int
    text: str
    is_included: bool

    def sentence(self) -> str:
        template = _("修改拟入账措施“%(text)s”") if self.is_included else _("不收入措施“%(text)s”")
        return template % {"text": self.text}


@transition(title=gettext_lazy("修改拟入账措施"), source={IntakeState.PROPOSED}, roles={Role.RECTIFIER})
def revise_measure(
    intake: Intake,
    *,
    measure: int,
    text: str,
    leader: str,
    lead_unit: str,
    person: str,
    due: str,
    is_included: bool,
    co_units: str | None = None,
    actor: Actor,
    at: datetime,
) -> MeasureRevised:
    """``co_units`` are names in one line, None where nothing is said of them; those proposed then stay."""
    if not text.strip():
        raise Refused(_("措施内容不能为空；不需要的措施请选“不收入”"))
    helping = {} if co_units is None else {"co_units": names_in(co_units) or None}
    changed = DraftMeasure.objects.filter(
        draft__intake=intake, draft__reading=intake.reading, pk=measure
    ).update(
        text=text.strip(),
        leader=leader.strip(),
        lead_unit=lead_unit.strip(),
        person=person.strip(),
        due=due.strip(),
        is_included=is_included,
        **helping,
    )
    if not changed:
        raise Refused(_("这份文件里没有这一项措施"))
    return MeasureRevised(measure=measure, text=text.strip(), is_included=is_included)
