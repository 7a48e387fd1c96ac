"""A figure of a day is kept with what it stands on (数字凭据), whichever act freezes it."""

from datetime import date, datetime

from taizhang.registers.books.counting import Shelf
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
    """``frozen_by`` is the key of the person."""
    receipt = receipt_of(indicator, definition, shelf, on=on)
    signed(receipt, purpose=purpose, frozen_by=frozen_by, at=at).save(force_insert=True)
    return receipt


def receipt_of(indicator: Indicator, definition: Definition, shelf: Shelf, *, on: date) -> Receipt:
    """Not saved, and nobody's yet. What it is compared with is what was known when it was counted."""
    stands = standing_on(definition, shelf, on)
    beside = compared(definition, Shelf(shelf.books, stands.known), on, stands.value)
    return Receipt(
        indicator=indicator,
        definition=definition,
        on=on,
        value=f"{stands.value:f}",
        base="" if beside.base is None else f"{beside.base:f}",
        growth="" if beside.growth is None else f"{beside.growth:f}"[:40],
        rows=stands.rows,
        digest=stands.digest,
        known=stands.known,
    )


def signed(receipt: Receipt, *, purpose: str, frozen_by: int, at: datetime) -> Receipt:
    """With who freezes it, when and what for."""
    receipt.purpose, receipt.frozen_by_id, receipt.frozen_at = purpose, frozen_by, at
    return receipt
