"""Questions about rounds and readings."""

from django.db.models import Prefetch, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.paths import prefixes
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake, Round
from taizhang.ledger.rounds.states import IntakeState


def inside(actor: Actor, field: str) -> Q:
    """Rows whose organization path, reached by ``field``, lies in one of the actor's subtrees."""
    scope = Q(pk__in=())
    for path in actor.paths:
        scope |= Q(**{f"{field}__startswith": path})
    return scope


def around(actor: Actor, field: str) -> Q:
    """Rows of the organizations above or below the actor's posts: an officer sees the rounds of the own unit."""
    above = {prefix for path in actor.paths for prefix in prefixes(path)}
    return inside(actor, field) | Q(**{f"{field}__in": above})


def rounds_for(actor: Actor) -> QuerySet[Round]:
    return Round.objects.filter(around(actor, "organization__path")).select_related("organization")


def intakes_for(actor: Actor) -> QuerySet[Intake]:
    return Intake.objects.filter(inside(actor, "organization__path")).select_related(
        "organization", "uploaded_by"
    )


def existing_reading(organization: Organization, digest: str) -> Intake | None:
    """An earlier reading of the same bytes for the same organization that was not given up."""
    readings = Intake.objects.exclude(state=IntakeState.DISCARDED)
    return readings.filter(organization=organization, file__digest=digest).first()


def included_drafts(intake: Intake) -> QuerySet[DraftFinding]:
    measures = DraftMeasure.objects.filter(is_included=True).order_by("order", "pk")
    return intake.drafts.filter(is_included=True).prefetch_related(Prefetch("measures", measures))


def all_drafts(intake: Intake) -> QuerySet[DraftFinding]:
    return intake.drafts.prefetch_related("measures")
