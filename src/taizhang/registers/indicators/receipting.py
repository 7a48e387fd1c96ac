"""A figure of a day is kept with what it stands on (数字凭据), whichever act freezes it."""

from datetime import date, datetime

from taizhang.registers.books.counting import Shelf, shelf_of
from taizhang.registers.indicators.computing import compared
from taizhang.registers.indicators.models import Definition, Indicator, Receipt
from taizhang.registers.indicators.proving import standing_on


def keep_receipt(
    indicator: Indicator,
    definition: Definition,
    shelf: Shelf,
    *,
    on: date,
    purpose: str,
    frozen_by: int,
    at: datetime,
) -> Receipt:
    """``frozen_by`` is the key of the person. What it is compared with is what was known when it was counted."""
    stands = standing_on(definition, shelf, on)
    beside = compared(definition, shelf_of(indicator.organization_id, stands.known), on, stands.value)
    return Receipt.objects.create(
        indicator=indicator,
        definition=definition,
        on=on,
        value=f"{stands.value:f}",
        base="" if beside.base is None else f"{beside.base:f}",
        growth="" if beside.growth is None else f"{beside.growth:f}"[:40],
        rows=stands.rows,
        digest=stands.digest,
        known=stands.known,
        purpose=purpose,
        frozen_by_id=frozen_by,
        frozen_at=at,
    )
