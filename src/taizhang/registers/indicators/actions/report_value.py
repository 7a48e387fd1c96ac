"""填报数值:a value stated for a day from outside the rows, with its source."""

from datetime import date, datetime
from decimal import Decimal

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.registers.indicators.computing import printed
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.reporting import ValueReported, counted_on, keep_reported
from taizhang.registers.indicators.states import IndicatorState


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
    if on > localdate(at):
        raise Refused(_("不能填报以后的数"))
    counted = counted_on(indicator, on)
    if counted is not None and printed(value, definition.places) != counted and not explanation.strip():
        said = {"counted": counted, "value": value, "unit": definition.unit}
        raise Refused(
            _("按底账算是 %(counted)s%(unit)s，与填报的 %(value)s%(unit)s 不一致，请写明原因") % said
        )
    return keep_reported(
        indicator,
        on=on,
        value=value,
        source=source.strip(),
        explanation=explanation.strip(),
        reported_by=actor.person_id,
        at=at,
    )
