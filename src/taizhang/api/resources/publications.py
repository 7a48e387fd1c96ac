"""What was published, with every figure and what it was counted from (公布件、公布的数字)."""

from datetime import date, datetime
from typing import TypeVar

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.publishing.bulletins.models import Publication
from taizhang.publishing.bulletins.queries import bulletins_for

S = TypeVar("S", bound=Shape)


class PublishedFigureShape(Shape):
    number: int
    text: str
    start: int
    end: int
    source: str
    code: str
    title: str
    wording: str
    unit: str
    value: str
    on: date | None
    base: str
    change: str
    is_points: bool
    counted_by: str
    rows: int | None
    digest: str
    receipt: int | None


class PublishedFindingShape(Shape):
    number: int
    key: str
    heading: str
    text: str
    standing: str
    measures: int
    done: int


class PublicationShape(Shape):
    id: int
    bulletin: int
    slug: str
    is_public: bool
    title: str
    text: str
    issuer: str
    dated: date
    as_of: date | None
    corrects: str | None
    correction: int | None
    reason: str
    digest: str
    published_at: datetime
    figures: list[PublishedFigureShape]
    findings: list[PublishedFindingShape]
    withdrawn: str | None


def publications(actor: Actor) -> QuerySet[Publication]:
    seen = bulletins_for(actor).order_by().values("pk")
    rows = Publication.objects.filter(bulletin__in=seen).select_related("corrects", "withdrawal")
    return rows.prefetch_related("figures", "findings")


def describe(row: Publication) -> PublicationShape:
    withdrawal = getattr(row, "withdrawal", None)
    return PublicationShape(
        id=row.pk,
        bulletin=row.bulletin_id,
        slug=row.slug,
        is_public=row.is_public,
        title=row.title,
        text=row.text,
        issuer=row.issuer,
        dated=row.dated,
        as_of=row.as_of,
        corrects=row.corrects.slug if row.corrects else None,
        correction=row.correction,
        reason=row.reason,
        digest=row.digest,
        published_at=row.published_at,
        figures=[_shaped(PublishedFigureShape, one) for one in row.figures.all()],
        findings=[_shaped(PublishedFindingShape, one) for one in row.findings.all()],
        withdrawn=withdrawal.reason if withdrawal else None,
    )


def _shaped(shape: type[S], row: object) -> S:
    return shape(**{name: getattr(row, name) for name in shape.model_fields})


PUBLICATIONS = Resource(
    noun="publications",
    title=_("公布件"),
    model=Publication,
    rows=publications,
    shape=PublicationShape,
    describe=describe,
    filters={"bulletin": Filter("bulletin")},
    has_journal=False,
)
