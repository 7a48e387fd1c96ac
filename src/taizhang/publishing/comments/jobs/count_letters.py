"""来信统计:every morning how letters of each unit were dealt with up to the day before, for the public."""

from datetime import datetime, timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy

from taizhang.bureau.jobs.kinds import Facts, job
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.organizations.models import Organization
from taizhang.publishing.comments.models import Letter, Tally
from taizhang.publishing.comments.statistics import counts


@job(title=gettext_lazy("来信统计"), rhythm=Daily(5, 30))
def count_letters(facts: Facts, *, at: datetime) -> None:
    """Once for each unit, year and day; a year that is over is counted as long as something of it can still change."""
    as_of = localdate(at) - timedelta(days=1)
    units = Letter.objects.values("publication__bulletin__round__organization").distinct()
    for unit in Organization.objects.filter(pk__in=units):
        for year in (as_of.year - 1, as_of.year):
            found = counts(unit, year, on=as_of)
            if not found.received:
                continue
            median = None if found.median_days is None else round(found.median_days * 10)
            said = {name: getattr(found, name) for name in COUNTED} | {"median_tenths": median}
            Tally.objects.get_or_create(unit=unit.name, year=year, as_of=as_of, defaults=said)


COUNTED = (
    *("received", "undecided", "refused", "admitted", "answered"),
    *("in_time", "late", "overdue", "upheld"),
)
