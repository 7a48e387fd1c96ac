"""One attempt at a job (执行), and how it ends: done, tried again later, put off, or given up for people to see."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from taizhang.bureau.jobs.kinds import PAUSES, Failed, Hopeless, Kind, Postponed, kinds
from taizhang.bureau.jobs.models import Job

Clock = Callable[[], datetime]
TROUBLE_CHARACTERS = 300
log = logging.getLogger("taizhang.jobs")


def attempt(job: Job, *, worker: str, clock: Clock) -> None:
    kind = kinds().get(job.kind)
    try:
        if kind is None:
            raise Hopeless(_("这个版本的程序没有“%(kind)s”这种作业") % {"kind": job.kind})
        if job.attempts > kind.attempts_max:
            raise Hopeless(job.trouble or _("执行它的进程每次都中断了"))
        (_sent if kind.is_errand else _whole)(kind, job, worker, clock)
    except Postponed as later:
        _open(job).update(**FREE, due_at=later.until, attempts=F("attempts") - 1)
    except Hopeless as why:
        _give_up(job, str(why), clock())
    except Failed as why:
        _again(job, kind, str(why), clock(), why)
    except Exception as error:
        log.exception("job %s failed", job)
        _again(job, kind, f"{type(error).__name__}: {error}", clock())


FREE: dict[str, Any] = {"leased_until": None, "holder": ""}


def _open(job: Job) -> Any:
    return Job.objects.filter(pk=job.pk, due_at__isnull=False)


def _whole(kind: Kind, job: Job, worker: str, clock: Clock) -> None:
    """Effect and end in one transaction; whoever has lost it to somebody else does nothing."""
    with transaction.atomic():
        mine = Job.objects.select_for_update(no_key=True).filter(
            pk=job.pk, holder=worker, due_at__isnull=False
        )
        if list(mine):
            at = clock()
            kind.perform(job.facts, at=at)
            _finish(job, at)


def _sent(kind: Kind, job: Job, worker: str, clock: Clock) -> None:
    """What was brought back is noted even if somebody else has taken the job up meanwhile: it did happen."""
    brought = kind.perform(job.facts, at=clock())
    with transaction.atomic():
        at = clock()
        if kind.settle:
            kind.settle(job.facts, brought, at=at)
        _finish(job, at)


def _finish(job: Job, at: datetime) -> None:
    _open(job).update(**FREE, due_at=None, finished_at=at, trouble="")


def _give_up(job: Job, why: str, at: datetime) -> None:
    _open(job).update(**FREE, due_at=None, given_up_at=at, trouble=why[:TROUBLE_CHARACTERS])


def _again(job: Job, kind: Kind | None, why: str, at: datetime, failed: Failed | None = None) -> None:
    if kind is None or job.attempts >= kind.attempts_max:
        _give_up(job, why, at)
        return
    pause = PAUSES[min(job.attempts, len(PAUSES)) - 1]
    if failed and failed.pause:
        pause = max(pause, failed.pause)
    _open(job).update(**FREE, due_at=at + pause, trouble=why[:TROUBLE_CHARACTERS])
