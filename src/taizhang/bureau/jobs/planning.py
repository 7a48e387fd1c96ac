"""Periodic jobs (定时作业): each time has a key, so that it is put down once whoever looks, and after a standstill the last alone."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from taizhang.bureau.jobs.kinds import Kind, kinds
from taizhang.bureau.jobs.models import Job, Timing
from taizhang.bureau.jobs.queueing import enqueue
from taizhang.bureau.jobs.rhythms import Daily, Every, read_rhythm


@dataclass(frozen=True)
class Course:
    """A periodic kind with the rhythm that counts now."""

    kind: Kind
    rhythm: Daily | Every
    timing: Timing | None = None

    @property
    def is_paused(self) -> bool:
        return self.timing is not None and self.timing.is_paused

    def key(self, at: datetime) -> str:
        return f"{self.kind.name}@{self.rhythm.mark(at)}"


def courses() -> list[Course]:
    """Every periodic kind, in two statements."""
    latest = Timing.objects.order_by().values("kind").annotate(last=Max("pk")).values("last")
    told = {one.kind: one for one in Timing.objects.filter(pk__in=latest)}
    return [
        Course(
            one, read_rhythm(told[one.name].rhythm) if one.name in told else one.rhythm, told.get(one.name)
        )
        for one in sorted(kinds().values(), key=lambda kind: kind.name)
        if one.rhythm
    ]


def plan(at: datetime) -> None:
    """Put down what is due of them. What comes every few minutes waits until the last time of it has ended."""
    running = [one for one in courses() if not one.is_paused]
    known = set(Job.objects.filter(key__in=[one.key(at) for one in running]).values_list("key", flat=True))
    fresh = [one for one in running if one.key(at) not in known]
    names = [one.kind.name for one in fresh]
    open_still = (
        set(Job.objects.filter(kind__in=names, due_at__isnull=False).values_list("kind", flat=True))
        if fresh
        else set()
    )
    for one in fresh:
        if isinstance(one.rhythm, Every) and one.kind.name in open_still:
            continue
        moment = one.rhythm.latest(at)
        enqueue(one.kind, {"moment": moment.isoformat()}, at=at, key=one.key(at), due_at=moment)
