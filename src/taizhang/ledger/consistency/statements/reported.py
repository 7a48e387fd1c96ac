"""Values that an office reported beside what is counted (填报值): the latest of each day."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.consistency.contradictions import Side, Statement
from taizhang.registers.indicators.models import ReportedValue


def stated(unit: Organization, since: date) -> Iterator[Statement]:
    rows = ReportedValue.objects.filter(indicator__organization=unit, on__gte=since)
    latest = rows.order_by().values("indicator", "on").annotate(last=Max("pk")).values("last")
    for one in rows.filter(pk__in=latest).select_related("indicator__definition"):
        definition = one.indicator.definition
        if definition is None:
            continue
        address = f"{reverse('indicator', args=[one.indicator_id])}?on={one.on}"
        side = Side(_("填报值（%(source)s）") % {"source": one.source}, one.value, address)
        explained = one.computed if one.explanation else ""
        yield Statement(one.indicator.code, one.on, definition.unit, Decimal(one.value), side, explained)
