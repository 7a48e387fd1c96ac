"""Figures of publications that nothing has corrected (公布的数): what the public reads is compared for ever."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.consistency.contradictions import Side, Statement
from taizhang.publishing.bulletins.models import PublishedFigure
from taizhang.publishing.bulletins.states import Source


def stated(unit: Organization, since: date) -> Iterator[Statement]:
    rows = PublishedFigure.objects.filter(
        publication__bulletin__round__organization=unit,
        publication__corrected_by__isnull=True,
        source=Source.INDICATOR,
        on__gte=since,
    ).exclude(value="")
    for one in rows.select_related("publication__bulletin").order_by("publication", "number"):
        if one.on is None:
            continue
        bulletin = one.publication.bulletin
        place = _("通报“%(title)s”") % {"title": one.publication.title}
        side = Side(place, one.value, reverse("bulletin", args=[bulletin.pk]))
        yield Statement(one.code, one.on, one.unit, Decimal(one.value), side)
