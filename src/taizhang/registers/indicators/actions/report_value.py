"""填报数值:a value stated for a day from outside the rows, with its source."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.indicators.computing import computed, printed
from taizhang.registers.indicators.models import Definition, Indicator, Reported
from taizhang.registers.indicators.states import IndicatorState


@dataclass(frozen=True, kw_only=True)
class ValueReported(Event):
    on: date | str
    value: str
    computed: str
    source: str
    explanation: str

    def sentence(self) -> str:
        return _("填报 %(day)s 的数：%(value)s（来源：%(source)s）") % {
            "day": self.on,
            "value": self.value,
            "source": self.source,
        }


@transition(
    title=gettext_lazy("填报数值"),
    source={IndicatorState.IN_USE},
    roles={Role.OFFICER, Role.OFFICE_HEAD, Role.RECTIFIER},
)
def report_value(
    indicator: Indicator,
    *,
    on: date,
    value: Decimal,
    source: str,
    explanation: str = "",
    actor: Actor,
    at: datetime,
) -> ValueReported:
    """Where the rows give another value, the difference must be explained."""
    definition = indicator.definition
    if definition is None or not source.strip():
        raise Refused(_("填报要写明数字从哪里来"))
    if on > at.date():
        raise Refused(_("不能填报以后的数"))
    counted = _counted(definition, indicator.organization_id, on)
    if counted is not None and printed(value, definition.places) != counted and not explanation.strip():
        said = {"counted": counted, "value": value, "unit": definition.unit}
        raise Refused(
            _("按底账算是 %(counted)s%(unit)s，与填报的 %(value)s%(unit)s 不一致，请写明原因") % said
        )
    kept = Reported.objects.create(
        indicator=indicator,
        on=on,
        value=f"{value:f}",
        computed="" if counted is None else str(counted),
        source=source.strip(),
        explanation=explanation.strip(),
        reported_by_id=actor.person_id,
        reported_at=at,
    )
    return ValueReported(
        on=on, value=kept.value, computed=kept.computed, source=kept.source, explanation=kept.explanation
    )


def _counted(definition: Definition, unit: int, on: date) -> Decimal | None:
    """What the rows give, as it is printed; None where nothing can be counted for that day."""
    if not definition.formula:
        return None
    try:
        return printed(computed(definition, shelf_of(unit), on).value, definition.places)
    except Refused:
        return None
