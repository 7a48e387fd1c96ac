"""Questions about key work: the years that somebody sees, their tasks, what came of them (重点工作查询)."""

from dataclasses import dataclass

from django.db.models import Avg, Count, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.keywork.models import KeyTask, Programme
from taizhang.ledger.keywork.states import Result
from taizhang.ledger.lists.models import FindingLine
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import around


def programme_of(round: Round) -> Programme | None:
    return Programme.objects.filter(round=round).first()


def programmes_for(actor: Actor) -> QuerySet[Programme]:
    """The latest year first."""
    seen = Programme.objects.filter(around(actor, "organization__path"))
    return seen.select_related("round__organization", "organization").order_by("-year", "pk")


def tasks_for(actor: Actor) -> QuerySet[KeyTask]:
    visible = findings_for(actor).order_by().values("pk")
    return KeyTask.objects.filter(finding__in=visible).select_related("finding__round", "resolution")


@dataclass(frozen=True)
class OfficeCount:
    """One office of a year: its tasks, how they came out, and the mean of their scores where there is one."""

    office: int
    name: str
    tasks: int
    finished: int
    completed: int
    partly: int
    missed: int
    mean: float | None


def counted(round: Round) -> list[OfficeCount]:
    """By office, in one statement; ``finished`` are those whose measures are all done."""
    named = FindingLine.objects.filter(round=round).order_by()
    rows = named.values("answering_id", "answering__name", "answering__short_name").annotate(
        tasks=Count("pk"),
        finished=Count("pk", filter=Q(is_done=True)),
        completed=_with(Result.COMPLETED),
        partly=_with(Result.PARTLY),
        missed=_with(Result.NOT),
        mean=Avg("finding__key_task__score"),
    )
    return [
        OfficeCount(
            one["answering_id"],
            one["answering__short_name"] or one["answering__name"],
            *(one[name] for name in ("tasks", "finished", "completed", "partly", "missed", "mean")),
        )
        for one in rows.order_by("answering__path")
    ]


def _with(result: str) -> Count:
    return Count("pk", filter=Q(finding__key_task__result=result))
