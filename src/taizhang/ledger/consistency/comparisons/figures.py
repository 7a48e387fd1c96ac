"""One indicator, one day: what is counted beside what is reported, accepted and published (指标各处的数)."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.consistency.contradictions import Contradiction, Side, Statement, statements
from taizhang.registers.books.counting import Shelf, shelf_of
from taizhang.registers.indicators.computing import computed, printed
from taizhang.registers.indicators.models import Definition, Indicator
from taizhang.registers.indicators.states import IndicatorState

TITLE = gettext_lazy("指标各处的数")
# Figures of days further back are history: whoever corrects them does so knowingly, row by row.
DAYS_BACK = 800


def compared(unit: Organization, on: date) -> Iterator[Contradiction]:
    since = on - timedelta(days=DAYS_BACK)
    kept: dict[tuple[str, date], list[Statement]] = {}
    for place in statements():
        for one in place.stated(unit, since):
            kept.setdefault((one.code, one.on), []).append(one)
    shelf, known = shelf_of(unit.pk), _indicators(unit)
    for (code, day), said in sorted(kept.items()):
        indicator = known.get(code)
        if indicator is not None and (found := contradiction(indicator, day, said, shelf)):
            yield found


def _indicators(unit: Organization) -> dict[str, Indicator]:
    rows = Indicator.objects.filter(organization=unit, state=IndicatorState.IN_USE, definition__isnull=False)
    return {one.code: one for one in rows.select_related("definition", "owner", "organization")}


def contradiction(
    indicator: Indicator, on: date, said: list[Statement], shelf: Shelf
) -> Contradiction | None:
    """None where all that is stated in the indicator's own unit of measure agrees, as it is printed."""
    definition = indicator.definition
    if definition is None:
        return None
    same = [one for one in said if one.unit == definition.unit]
    counted = _counted(definition, shelf, on)
    open_still = [one for one in same if counted is None or one.explained != str(counted)]
    values = {printed(one.value, definition.places) for one in open_still}
    if counted is not None and open_still:
        values.add(counted)
    if len(values) < 2:
        return None
    subject = _("%(day)s的“%(title)s”") % {"day": on.isoformat(), "title": definition.title}
    return Contradiction(
        indicator.owner, f"{indicator.code}@{on}", subject, _sides(indicator, on, counted, same)
    )


def _counted(definition: Definition, shelf: Shelf, on: date) -> Decimal | None:
    if not definition.formula:
        return None
    try:
        return printed(computed(definition, shelf, on).value, definition.places)
    except Refused:
        return None


def _sides(
    indicator: Indicator, on: date, counted: Decimal | None, said: list[Statement]
) -> tuple[Side, ...]:
    address = f"{reverse('indicator', args=[indicator.pk])}?on={on}"
    own = [] if counted is None else [Side(_("按底账计算"), str(counted), address)]
    return (*own, *sorted((one.side for one in said), key=lambda side: (side.place, side.value)))
