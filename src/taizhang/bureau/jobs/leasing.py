"""Who works on a job (领取): one worker at a time, for a while, and longer for as long as it lives."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from taizhang.bureau.jobs.models import Job


def term() -> timedelta:
    """So long after a process died others take up what it held."""
    return timedelta(seconds=settings.JOB_LEASE_SECONDS)


def ready(at: datetime) -> QuerySet[Job]:
    """Due, and held by nobody who lives."""
    free = Q(leased_until__isnull=True) | Q(leased_until__lte=at)
    return Job.objects.filter(free, due_at__lte=at).order_by("due_at", "pk")


def lease(worker: str, *, at: datetime, at_most: int) -> Sequence[Job]:
    """The next job, with those that follow it at once and are of its kind."""
    if not ready(at).exists():
        return ()
    with transaction.atomic():
        rows = _together(list(locked(ready(at))[:at_most]))
        held = {"holder": worker, "begun_at": at, "leased_until": at + term()}
        Job.objects.filter(pk__in=[one.pk for one in rows]).update(**held, attempts=F("attempts") + 1)
    for one in rows:
        one.attempts += 1
    return rows


def _together(rows: list[Job]) -> list[Job]:
    """One that a dead worker held is taken alone: what kills its worker must not take others along again and again."""
    if not rows or rows[0].leased_until is not None:
        return rows[:1]
    kind = rows[0].kind
    return [one for one in rows if one.kind == kind and one.leased_until is None]


def locked(rows: QuerySet[Job]) -> QuerySet[Job]:
    """SQLite has one writer at a time anyway: BEGIN IMMEDIATE has taken its turn."""
    if connection.features.has_select_for_update_skip_locked:
        return rows.select_for_update(skip_locked=True)
    return rows


def renew(worker: str, *, at: datetime) -> None:
    """What the worker holds it goes on holding; a job that stands in a transaction is held by that."""
    with transaction.atomic():
        held = locked(Job.objects.filter(holder=worker, due_at__isnull=False, leased_until__isnull=False))
        keys = list(held.values_list("pk", flat=True))
        Job.objects.filter(pk__in=keys).update(leased_until=at + term())


def hand_back(jobs: Sequence[Job], worker: str) -> None:
    """What was taken and not begun: nothing was tried."""
    mine = Job.objects.filter(pk__in=[one.pk for one in jobs], holder=worker, due_at__isnull=False)
    mine.update(leased_until=None, holder="", attempts=F("attempts") - 1)
