"""Indicators with their definitions, and the receipts of figures that were frozen (指标、数字凭据)."""

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.registers.indicators.models import Indicator, Receipt
from taizhang.registers.indicators.queries import indicators_for, receipts_for
from taizhang.registers.indicators.states import IndicatorState


class DefinitionShape(Shape):
    number: int
    title: str
    unit: str
    wording: str
    formula: dict[str, Any]
    per: dict[str, Any]
    is_share: bool
    places: int


class IndicatorShape(Shape):
    id: int
    version: int
    organization: int
    owner: int
    code: str
    definition: DefinitionShape | None
    state: str


class ReceiptShape(Shape):
    id: int
    indicator: int
    definition: int
    on: date
    value: str
    base: str
    growth: str
    rows: int
    digest: str
    known: dict[str, int]
    purpose: str
    frozen_by: int
    frozen_at: datetime


def describe(row: Indicator) -> IndicatorShape:
    now = row.definition
    names = DefinitionShape.model_fields
    said = DefinitionShape(**{name: getattr(now, name) for name in names}) if now else None
    return IndicatorShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        owner=row.owner_id,
        code=row.code,
        definition=said,
        state=row.state,
    )


def describe_receipt(row: Receipt) -> ReceiptShape:
    return ReceiptShape(
        id=row.pk,
        indicator=row.indicator_id,
        definition=row.definition.number,
        on=row.on,
        value=row.value,
        base=row.base,
        growth=row.growth,
        rows=row.rows,
        digest=row.digest,
        known=row.known,
        purpose=row.purpose,
        frozen_by=row.frozen_by_id,
        frozen_at=row.frozen_at,
    )


INDICATORS = Resource(
    noun="indicators",
    title=_("指标"),
    model=Indicator,
    rows=indicators_for,
    shape=IndicatorShape,
    describe=describe,
    filters={
        "organization": Filter("organization"),
        "code": Filter("code", str),
        "state": Filter("state", str, tuple(IndicatorState.values)),
    },
)
RECEIPTS = Resource(
    noun="receipts",
    title=_("数字凭据"),
    model=Receipt,
    rows=receipts_for,
    shape=ReceiptShape,
    describe=describe_receipt,
    filters={
        "indicator": Filter("indicator"),
        "on_from": Filter("on__gte", date),
        "on_until": Filter("on__lte", date),
    },
    has_journal=False,
)
