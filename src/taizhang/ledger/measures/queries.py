"""Questions about measures and, through them, about findings."""

from datetime import date

from django.db.models import Count, F, Max, Min, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.ledger.rounds.queries import around, inside

DONE = Q(measures__state=MeasureState.DONE)


def measures_for(actor: Actor) -> QuerySet[Measure]:
    near = around(actor, "finding__round__organization__path") | inside(actor, "finding__group__path")
    return Measure.objects.filter(near).select_related(
        "finding__round__organization", "finding__office", "finding__group", "office"
    )


def with_progress(findings: QuerySet[Finding]) -> QuerySet[Finding]:
    """Adds ``measure_count``, ``done_count``, ``next_due`` (earliest open date) and ``completed_on``.

    A finding is completed (已完成) on the day its last measure was done; written off (已销号) is another fact.
    """
    counted = findings.annotate(
        measure_count=Count("measures"),
        done_count=Count("measures", filter=DONE),
        next_due=Min("measures__next_date", filter=~DONE),
        last_done=Max("measures__done_on"),
    )
    return counted.annotate(is_completed=Q(measure_count__gt=0, measure_count=F("done_count")))


def to_be_assigned(actor: Actor) -> QuerySet[Finding]:
    """Findings in progress without an office, or with open measures that no office has; adds ``loose_count`` (未分解)."""
    loose = Q(measures__state=MeasureState.ONGOING, measures__office__isnull=True)
    visible = Finding.objects.filter(
        around(actor, "round__organization__path"), state=FindingState.IN_PROGRESS
    )
    counted = visible.annotate(loose_count=Count("measures", filter=loose))
    return counted.filter(Q(office__isnull=True) | Q(loose_count__gt=0)).order_by("round", "number")


def owed_by(actor: Actor) -> QuerySet[Measure]:
    """Open measures of the offices in which the actor carries them out, the earliest date first."""
    own = Q(pk__in=())
    for post in actor.posts:
        if post.role in (Role.OFFICER, Role.OFFICE_HEAD):
            own |= Q(office__path__startswith=post.path)
            own |= Q(office__isnull=True, finding__office__path__startswith=post.path)
            own |= Q(finding__group__path__startswith=post.path)
    open_ones = measures_for(actor).filter(own, state=MeasureState.ONGOING)
    return open_ones.exclude(finding__state=FindingState.WRITTEN_OFF).order_by(
        F("next_date").asc(nulls_last=True), "finding__number", "number"
    )


def reviews_due(actor: Actor, today: date) -> QuerySet[Measure]:
    """Standing measures deemed complete whose day of review has come, for those who review them."""
    theirs = Q(pk__in=())
    for post in actor.posts:
        if post.role in (Role.OFFICE_HEAD, Role.RECTIFIER):
            theirs |= Q(office__path__startswith=post.path)
            theirs |= Q(finding__round__organization__path__startswith=post.path)
    due = Q(kind=Kind.STANDING, state=MeasureState.DONE, review_on__lte=today)
    return measures_for(actor).filter(theirs, due).order_by("review_on", "pk")
