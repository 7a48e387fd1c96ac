"""Figures of material that was accepted (报送件通过的数), where the office that sent it owns the indicator."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.models import Figure
from taizhang.ledger.calls.periods import bounds
from taizhang.ledger.consistency.contradictions import Side, Statement
from taizhang.registers.indicators.models import Indicator


def stated(unit: Organization, since: date) -> Iterator[Statement]:
    """What another value took the place of says nothing any more."""
    owners = dict(Indicator.objects.filter(organization=unit).values_list("code", "owner"))
    rows = Figure.objects.filter(code__in=owners, organization__path__startswith=unit.path)
    current = rows.filter(corrected_by__isnull=True, period__gte=str(since.year))
    for one in current.select_related("sending__submission__call"):
        day = bounds(one.period)[1]
        if owners[one.code] != one.organization_id or day < since:
            continue
        submission = one.sending.submission
        place = _("报送件“%(title)s”") % {"title": submission.call.title}
        side = Side(place, one.value, reverse("submission", args=[submission.pk]))
        yield Statement(one.code, day, one.unit, one.number, side)
