"""Figures that were accepted become reported values of the unit's indicators, once (报送数据记入指标)."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.calls.models import Figure
from taizhang.ledger.calls.periods import bounds
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.reporting import ValueReported, keep_reported
from taizhang.registers.indicators.states import IndicatorState


def report_figures(
    figures: Sequence[Figure], *, actor: Actor, at: datetime
) -> tuple[tuple[Indicator, ValueReported], ...]:
    """For each figure whose code is that of an indicator which the very office owns, in the same unit of measure.

    Another office's figure is a part of something, and no value of the unit. The value is that of the period's last day.
    """
    owned = {(one.owner_id, one.code): one for one in _owned(figures)}
    found = []
    for figure in figures:
        indicator = owned.get((figure.organization_id, figure.code))
        if indicator is None or indicator.definition is None or indicator.definition.unit != figure.unit:
            continue
        said = keep_reported(
            indicator,
            on=bounds(figure.period)[1],
            value=Decimal(figure.value),
            source=figure.sending.submission.call.title[:200],
            explanation=_("报送件通过审核"),
            reported_by=actor.person_id,
            at=at,
        )
        found.append((indicator, said))
    return tuple(found)


def _owned(figures: Sequence[Figure]) -> list[Indicator]:
    """Locked in the order of their keys: nobody writes in their records beside us."""
    codes, offices = {one.code for one in figures}, {one.organization_id for one in figures}
    rows = Indicator.objects.select_for_update(no_key=True, of=("self",)).select_related("definition")
    asked = rows.filter(code__in=codes, owner__in=offices, state=IndicatorState.IN_USE)
    return list(asked.order_by("pk")) if figures else []
