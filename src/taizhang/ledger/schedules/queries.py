"""Questions about schedules: which somebody sees, what an office owes, how often it was late (调度查询)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.measures.models import Measure, ProgressReport
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import around, inside
from taizhang.ledger.rounds.states import RoundState
from taizhang.ledger.schedules.models import Roundup, Schedule, Turn, TurnAnswer
from taizhang.ledger.schedules.states import RoundupState, ScheduleState, TurnState
from taizhang.ledger.supervision.roles import OFFICE

ANSWERS = Prefetch("answers", TurnAnswer.objects.select_related("answered_by", "answered_for"))


def schedules_for(actor: Actor) -> QuerySet[Schedule]:
    seen = Schedule.objects.filter(around(actor, "round__organization__path"))
    return seen.select_related("round__organization", "set_by")


def roundups_for(actor: Actor) -> QuerySet[Roundup]:
    seen = Roundup.objects.filter(around(actor, "schedule__round__organization__path"))
    return seen.select_related("schedule__round__organization")


def turns_for(actor: Actor) -> QuerySet[Turn]:
    """Those of offices in the actor's scope: what another office answered is its own business."""
    seen = Turn.objects.filter(inside(actor, "office__path"))
    return seen.select_related("office", "roundup__schedule__round__organization").prefetch_related(ANSWERS)


def turns_owed_by(actor: Actor) -> QuerySet[Turn]:
    """What this person's offices still owe, the earliest day first."""
    over = Q(pk__in=())
    for post in actor.posts:
        if post.role in OFFICE:
            over |= Q(office__path__startswith=post.path)
    owed = turns_for(actor).filter(over, state=TurnState.OWED, roundup__state=RoundupState.OPEN)
    return owed.order_by("roundup__due_date", "office__path")


def running() -> QuerySet[Schedule]:
    rows = Schedule.objects.filter(state=ScheduleState.RUNNING, round__state=RoundState.OPEN)
    return rows.select_related("round__organization", "set_by")


def asked_about(turn: Turn) -> QuerySet[Measure]:
    """The measures of a turn; each carries ``is_told``, whether progress was reported since the roundup was opened."""
    since = ProgressReport.objects.filter(measure=OuterRef("pk"), reported_at__gte=turn.roundup.opened_at)
    rows = Measure.objects.filter(pk__in=turn.measures).select_related("finding__round", "office")
    return rows.annotate(is_told=Exists(since)).order_by("finding__number", "number")


def told_since(measures: Collection[int], opened_at: datetime) -> int:
    """How many of these measures have a report since then."""
    told = ProgressReport.objects.filter(measure__in=measures, reported_at__gte=opened_at)
    return told.values("measure").distinct().count()


@dataclass(frozen=True)
class Punctuality:
    """One office in the roundups of a round: how many it was asked in, how many answers came in time, late, never."""

    office: str
    asked: int
    in_time: int
    late: int
    missed: int
    owed: int


def punctuality(round: Round) -> list[Punctuality]:
    """By office, in one statement."""
    turns = Turn.objects.filter(roundup__schedule__round=round).order_by()
    answered = Q(state=TurnState.ANSWERED)
    rows = turns.values("office__name", "office__short_name").annotate(
        asked=Count("pk"),
        in_time=Count("pk", filter=answered & Q(is_late=False)),
        late=Count("pk", filter=answered & Q(is_late=True)),
        missed=Count("pk", filter=Q(state=TurnState.MISSED)),
        owed=Count("pk", filter=Q(state=TurnState.OWED)),
    )
    return [
        Punctuality(
            one["office__short_name"] or one["office__name"],
            *(one[name] for name in ("asked", "in_time", "late", "missed", "owed")),
        )
        for one in rows.order_by("office__path")
    ]
