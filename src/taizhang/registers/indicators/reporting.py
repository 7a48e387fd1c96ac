"""A value stated from outside the rows is kept beside what they give (填报值), whichever act brings it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.indicators.computing import computed, printed
from taizhang.registers.indicators.models import Definition, Indicator, ReportedValue


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


def keep_reported(
    indicator: Indicator,
    *,
    on: date,
    value: Decimal,
    source: str,
    explanation: str,
    reported_by: int,
    at: datetime,
) -> ValueReported:
    """``reported_by`` is the key of the person."""
    counted = counted_on(indicator, on)
    kept = ReportedValue.objects.create(
        indicator=indicator,
        on=on,
        value=f"{value:f}",
        computed="" if counted is None else str(counted),
        source=source,
        explanation=explanation,
        reported_by_id=reported_by,
        reported_at=at,
    )
    return ValueReported(
        on=on, value=kept.value, computed=kept.computed, source=kept.source, explanation=kept.explanation
    )


def counted_on(indicator: Indicator, on: date) -> Decimal | None:
    """What the rows give, as it is printed; None where nothing can be counted for that day."""
    definition: Definition | None = indicator.definition
    if definition is None or not definition.formula:
        return None
    try:
        value = computed(definition, shelf_of(indicator.organization_id), on).value
    except Refused:
        return None
    return printed(value, definition.places)
