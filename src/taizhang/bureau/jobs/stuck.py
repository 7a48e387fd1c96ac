"""What stands still (卡住): one sentence for each, saying what to look at."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Count
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from taizhang.bureau.jobs.kinds import title_of
from taizhang.bureau.jobs.leasing import ready
from taizhang.bureau.jobs.models import Job, Worker

# A worker looks every second: what is due for so long is not on its way.
OVERDUE = timedelta(minutes=15)
# Nothing that the house does by itself takes so long.
LONG = timedelta(hours=1)
# A worker says three times a minute that it lives.
SILENT = timedelta(minutes=5)
# Whoever looks once a week still hears of it.
REMEMBERED = timedelta(days=7)


def stuck(at: datetime) -> Iterator[str]:
    waiting = ready(at - OVERDUE).count()
    if waiting:
        seen = Worker.objects.order_by("-seen_at").values_list("seen_at", flat=True).first()
        yield from _nobody(seen, at)
        yield _("有 %(count)d 件作业到期 15 分钟还没有执行") % {"count": waiting}
    yield from _long(at)
    given_up = Job.objects.filter(given_up_at__gt=at - REMEMBERED).order_by().values("kind")
    for one in given_up.annotate(count=Count("pk")).order_by("kind"):
        said = {"kind": title_of(one["kind"]), "count": one["count"]}
        yield _("作业“%(kind)s”一周内放弃了 %(count)d 件：请看作业页的原因，处理后重新执行") % said


def _nobody(seen: datetime | None, at: datetime) -> Iterator[str]:
    if seen is None:
        yield _("从来没有进程执行作业：请运行 taizhang serve 或 taizhang work")
    elif seen < at - SILENT:
        said = {"seen": f"{localtime(seen):%Y-%m-%d %H:%M}"}
        yield _("执行作业的进程自 %(seen)s 起没有动静：请运行 taizhang serve 或 taizhang work") % said


def _long(at: datetime) -> Iterator[str]:
    running = Job.objects.filter(due_at__isnull=False, leased_until__gt=at, begun_at__lt=at - LONG)
    for one in running.order_by("begun_at")[:10]:
        said = {"kind": title_of(one.kind), "number": one.pk, "holder": one.holder}
        yield _("作业“%(kind)s”（第 %(number)d 号）执行了一个多小时还没有完，由 %(holder)s 执行") % said
