"""分解责任:who carries a measure out, and by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.guards import finding_is_in_progress, is_not_planned_yet
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.ledger.rounds.naming import names_in


@dataclass(frozen=True, kw_only=True)
class Assigned(Event):
    number: int
    office: str
    leader: str
    person: str
    due_date: date | str | None
    kind: str
    co_units: Sequence[str] = ()

    def sentence(self) -> str:
        return _("措施 %(number)d 交%(office)s，责任人%(person)s，时限%(due)s") % {
            "number": self.number,
            "office": self.office or _("（未定）"),
            "person": self.person or _("（未定）"),
            "due": spoken_day(self.due_date) or _("（未定）"),
        }


@transition(
    title=gettext_lazy("分解责任"),
    source={MeasureState.ONGOING},
    roles={Role.RECTIFIER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, is_not_planned_yet],
)
def assign(
    measure: Measure,
    *,
    office: Organization | None,
    leader: str,
    person: str,
    due_date: date | None,
    kind: str,
    co_units: str | None = None,
    actor: Actor,
    at: datetime,
) -> Assigned:
    """``co_units`` are names in one line, None where nothing is said of them; those kept so far then stay."""
    if office and not office.path.startswith(measure.finding.round.organization.path):
        raise Refused(_("“%(office)s”不在被巡察单位之内") % {"office": office})
    if kind not in Kind.values:
        raise Refused(_("请选择措施类型"))
    if kind == Kind.DATED and due_date is None:
        raise Refused(_("限期整改的措施要有完成时限"))
    helping = measure.co_units if co_units is None else names_in(co_units)
    Measure.objects.filter(pk=measure.pk).update(
        office=office,
        unit_name=str(office) if office else measure.unit_name,
        leader_name=leader.strip(),
        person_name=person.strip(),
        due_date=due_date,
        kind=kind,
        co_units=helping,
    )
    return Assigned(
        number=measure.number,
        office=str(office) if office else measure.unit_name,
        leader=leader.strip(),
        person=person.strip(),
        due_date=due_date,
        kind=kind,
        co_units=helping or (),
    )
