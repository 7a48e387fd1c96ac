"""Questions about measures and, through them, about findings."""

from django.db.models import Case, Count, DateField, F, Max, Min, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.models import Measure, Milestone
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.ledger.rounds.queries import around, inside

DONE = Q(measures__state=MeasureState.DONE)


def _next_date(measure: str = "") -> Case:
    """As ``milestones.next_date`` has it, for a query: a staged measure is due with its next stage, a standing one never,
    and comes back on its review day. ``measure`` is the way to the measure, as in ``measures__``.
    """
    open_ones = Milestone.objects.filter(measure=OuterRef(f"{measure}pk"), is_dropped=False)
    stages = open_ones.filter(reached_on__isnull=True, due_date__isnull=False).order_by("due_date")
    due = F(f"{measure}due_date")
    return Case(
        When(**{f"{measure}kind": Kind.STANDING}, then=F(f"{measure}review_on")),
        When(**{f"{measure}kind": Kind.STAGED}, then=Coalesce(Subquery(stages.values("due_date")[:1]), due)),
        default=due,
        output_field=DateField(),
    )


NEXT_DATE, OWN_DATE = _next_date("measures__"), _next_date()


def measures_for(actor: Actor) -> QuerySet[Measure]:
    near = around(actor, "finding__round__organization__path") | inside(actor, "finding__group__path")
    return Measure.objects.filter(near).select_related(
        "finding__round__organization",
        "finding__round__programme",
        "finding__office",
        "finding__group",
        "office",
    )


def with_progress(findings: QuerySet[Finding]) -> QuerySet[Finding]:
    """Adds ``measure_count``, ``done_count``, ``continuing_count``, ``next_due`` (earliest open date) and ``last_done``.

    A finding is completed (已完成) on the day its last measure was done; written off (已销号) is another fact.
    """
    counted = findings.annotate(
        measure_count=Count("measures"),
        done_count=Count("measures", filter=DONE),
        next_due=Min(NEXT_DATE, filter=~DONE),
        continuing_count=Count("measures", filter=DONE & Q(measures__kind=Kind.STANDING)),
        last_done=Max("measures__done_on"),
    )
    return counted.annotate(is_completed=Q(measure_count__gt=0, measure_count=F("done_count")))


def to_be_assigned(actor: Actor) -> QuerySet[Finding]:
    """Findings in progress without an office, or with open measures that no office has; adds ``loose_count`` (未分解)."""
    loose = Q(measures__state=MeasureState.ONGOING, measures__office__isnull=True)
    visible = Finding.objects.filter(
        around(actor, "round__organization__path"), state=FindingState.IN_PROGRESS
    )
    counted = visible.select_related("round__programme").annotate(loose_count=Count("measures", filter=loose))
    return counted.filter(Q(office__isnull=True) | Q(loose_count__gt=0)).order_by("round", "number")


def owed_by(actor: Actor) -> QuerySet[Measure]:
    """Open measures of the offices in which the actor carries them out, the earliest date first, and standing ones
    whose review day has come (复核日期). Each carries ``next_date``, which its light goes by.
    """
    own = Q(pk__in=())
    for post in actor.posts:
        if post.role in (Role.OFFICER, Role.OFFICE_HEAD):
            own |= Q(office__path__startswith=post.path)
            own |= Q(office__isnull=True, finding__office__path__startswith=post.path)
            own |= Q(finding__group__path__startswith=post.path)
    open_ones = Q(state=MeasureState.ONGOING) & ~Q(finding__state=FindingState.WRITTEN_OFF)
    again = Q(state=MeasureState.DONE, review_on__lte=actor.on) if actor.on else Q(pk__in=())
    owed = measures_for(actor).filter(own).filter(open_ones | again).annotate(next_date=OWN_DATE)
    return owed.order_by(F("next_date").asc(nulls_last=True), "finding__number", "number")
