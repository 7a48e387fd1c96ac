"""What leaves the house (外发): a row for each text on each channel, and a job that takes it there."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from taizhang.bureau.jobs.kinds import kinds
from taizhang.bureau.jobs.models import Job
from taizhang.bureau.jobs.queueing import enqueue_all
from taizhang.bureau.messages.models import Channel, Dispatch, Message

# Found by its name: the job that takes a text out stands above this, like the one that makes digests.
DISPATCH = "messages.dispatch"


@dataclass(frozen=True)
class Going:
    """``mark`` makes it one, however often it is asked for; ``due_at`` is when it may go at the earliest."""

    channel: Channel
    person: int | None
    said: Message
    mark: str
    due_at: datetime

    @property
    def key(self) -> str:
        return f"dispatch/{self.mark}"


def leave(going: Collection[Going], *, at: datetime) -> None:
    """What was put down before stays as it is. The number of statements does not grow with what goes."""
    if not going:
        return
    by_moment: dict[datetime, list[Going]] = {}
    for one in going:
        by_moment.setdefault(one.due_at, []).append(one)
    for moment, some in by_moment.items():
        enqueue_all(kinds()[DISPATCH], [(one.key, {"mark": one.mark}) for one in some], at=at, due_at=moment)
    jobs = Job.objects.in_bulk([one.key for one in going], field_name="key")
    rows = [_row(one, jobs[one.key], at) for one in going]
    Dispatch.objects.bulk_create(rows, ignore_conflicts=True)


def _row(one: Going, job: Job, at: datetime) -> Dispatch:
    said = one.said
    return Dispatch(
        channel=one.channel,
        person_id=one.person,
        kind=said.kind,
        mark=one.mark,
        subject=said.subject,
        text=said.text,
        address=said.address,
        made_at=at,
        job=job,
    )
