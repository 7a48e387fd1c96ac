"""Putting down what is to be done (待办作业), in the transaction of whoever wants it: what is taken back is not done."""

from collections.abc import Iterable
from datetime import datetime

from taizhang.bureau.jobs.kinds import Facts, Kind
from taizhang.bureau.jobs.models import Job


def enqueue(
    kind: Kind, facts: Facts, *, at: datetime, key: str | None = None, due_at: datetime | None = None
) -> None:
    """What carries a ``key`` that is there already is not put down again."""
    enqueue_all(kind, [(key, facts)], at=at, due_at=due_at)


def enqueue_all(
    kind: Kind, wanted: Iterable[tuple[str | None, Facts]], *, at: datetime, due_at: datetime | None = None
) -> None:
    rows = [
        Job(kind=kind.name, key=key, facts=facts, made_at=at, due_at=due_at or at) for key, facts in wanted
    ]
    Job.objects.bulk_create(rows, ignore_conflicts=True)
