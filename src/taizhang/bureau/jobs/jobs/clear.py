"""清理作业:what was done long ago is cleared away; jobs are no facts, what they did stands in the ledger and its journal."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext_lazy

from taizhang.bureau.jobs.kinds import Facts, job
from taizhang.bureau.jobs.models import Job
from taizhang.bureau.jobs.rhythms import Daily

# So many in one transaction: nobody waits for it, and the next night takes the rest.
ROWS_MAX = 20_000


@job(title=gettext_lazy("清理已完成的作业"), rhythm=Daily(3))
def clear(facts: Facts, *, at: datetime) -> None:
    """What was given up stays until a person has looked at it, and what a person ordered again stays with the order."""
    before = at - timedelta(days=settings.JOBS_KEPT_DAYS)
    old = Job.objects.filter(finished_at__lt=before, retrials__isnull=True).order_by("pk")
    Job.objects.filter(pk__in=list(old.values_list("pk", flat=True)[:ROWS_MAX])).delete()
