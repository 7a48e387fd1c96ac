"""Questions about calls: what somebody sees, what they owe, what waits for their verdict (征集查询)."""

from collections.abc import Collection
from datetime import date

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.calls.models import Adoption, Call, Cycle, Figure, Form, Sending, Submission
from taizhang.ledger.calls.periods import bounds, month_of
from taizhang.ledger.calls.roles import ANSWERING, CALLING
from taizhang.ledger.calls.states import FILLING, CallState, SubmissionState
from taizhang.ledger.rounds.queries import around, inside


def forms_for(actor: Actor) -> QuerySet[Form]:
    """Those of the units above and below: an office sees what it is asked."""
    return Form.objects.filter(around(actor, "organization__path")).select_related("organization", "kept_by")


def newest_forms(actor: Actor) -> QuerySet[Form]:
    return forms_for(actor).filter(successor=None)


def cycles_for(actor: Actor) -> QuerySet[Cycle]:
    rows = Cycle.objects.filter(inside(actor, "organization__path"))
    return rows.select_related("organization", "form", "begun_by")


def calls_for(actor: Actor) -> QuerySet[Call]:
    """Those that a unit in scope sent, and those that an office in scope owes an answer to."""
    owed = Submission.objects.filter(inside(actor, "office__path"), call=OuterRef("pk"))
    rows = Call.objects.filter(inside(actor, "organization__path") | Q(Exists(owed)))
    return rows.select_related("organization", "form", "sent_by", "cycle")


def submissions_for(actor: Actor) -> QuerySet[Submission]:
    """Of offices in scope."""
    rows = Submission.objects.filter(inside(actor, "office__path"))
    return rows.select_related("office", "call__organization", "call__form", "call__sent_by", "draft_file")


def figures_for(actor: Actor) -> QuerySet[Figure]:
    rows = Figure.objects.filter(inside(actor, "organization__path"))
    return rows.select_related("organization", "sending__submission__call", "previous")


def adoptions_for(actor: Actor) -> QuerySet[Adoption]:
    rows = Adoption.objects.filter(inside(actor, "submission__office__path"))
    return rows.select_related("submission__call__organization", "submission__office", "noted_by")


def owed_to_calls(actor: Actor) -> QuerySet[Submission]:
    """What waits for this person's office, the earliest date first."""
    over = _over(actor, ANSWERING, "office__path")
    rows = submissions_for(actor).filter(over, state__in=FILLING, call__state=CallState.OPEN)
    return rows.order_by("call__due_at", "pk")


def to_judge(actor: Actor) -> QuerySet[Submission]:
    """What was sent in to a unit where this person judges it, and not by them."""
    own = Sending.objects.filter(submission=OuterRef("pk")).filter(
        Q(sent_by__in=actor.standing) | Q(sent_for__in=actor.standing)
    )
    rows = submissions_for(actor).filter(_over(actor, CALLING, "call__organization__path"))
    return rows.filter(~Exists(own), state=SubmissionState.SENT).order_by("call__due_at", "pk")


def _over(actor: Actor, roles: Collection[str], field: str) -> Q:
    over = Q(pk__in=())
    for post in actor.posts:
        if post.role in roles:
            over |= Q(**{f"{field}__startswith": post.path})
    return over


def with_counts(rows: QuerySet[Call]) -> QuerySet[Call]:
    """``owing``, ``waiting``, ``settled``: of how many offices it is so."""
    live = ~Q(submissions__state=SubmissionState.LIFTED)
    return rows.annotate(
        asked=Count("submissions"),
        live=Count("submissions", filter=live),
        waiting=Count("submissions", filter=Q(submissions__state=SubmissionState.SENT)),
        settled=Count("submissions", filter=Q(submissions__state=SubmissionState.ACCEPTED)),
    ).order_by("-sent_at", "-pk")


def with_sendings(rows: QuerySet[Submission]) -> QuerySet[Submission]:
    """Each with its versions, their verdicts and what was taken back."""
    sendings = Sending.objects.select_related("verdict", "recall", "sent_by", "sent_for").order_by("number")
    return rows.prefetch_related(Prefetch("sendings", sendings))


def burden(offices: Collection[Organization], *, on: date) -> dict[int, int]:
    """How many calls each of these offices has to answer that are due in the month of this day."""
    first, last = bounds(month_of(on))
    rows = Submission.objects.filter(
        office__in=[one.pk for one in offices],
        call__state=CallState.OPEN,
        call__due_at__date__gte=first,
        call__due_at__date__lte=last,
    )
    return dict(rows.order_by().values_list("office").annotate(n=Count("pk")).values_list("office", "n"))
