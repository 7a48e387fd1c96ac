"""Questions about rounds and readings."""

from collections.abc import Iterable

from django.db.models import Prefetch, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.paths import prefixes
from taizhang.extraction.mapped import Given
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake, Round, ToldColumns
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
    return Round.objects.filter(around(actor, "organization__path")).select_related(
        "organization", "programme"
    )


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
    return current_drafts(intake).filter(is_included=True).prefetch_related(Prefetch("measures", measures))


def all_drafts(intake: Intake) -> QuerySet[DraftFinding]:
    return current_drafts(intake).prefetch_related("measures")


def current_drafts(intake: Intake) -> QuerySet[DraftFinding]:
    """What the latest reading of the document proposes."""
    return intake.drafts.filter(reading=intake.reading)


def columns_told(organization: Organization) -> Given:
    """What people of the unit said that columns are, the latest word for the same headings."""
    told = ToldColumns.objects.filter(organization=organization).order_by("pk")
    return {one.signature: given_columns(one.columns) for one in told}


def given_columns(columns: Iterable[tuple[int, str, Iterable[str]]]) -> dict[int, tuple[str, ...]]:
    return {index: tuple(fields) for index, _heading, fields in columns}
