"""Bulletins for their writers (通报)."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from taizhang.api.files import download
from taizhang.api.resource import Download, Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.queries import bulletins_for, published
from taizhang.publishing.bulletins.states import BulletinState
from taizhang.publishing.exports.address import public_address
from taizhang.publishing.exports.bulletin import published_word


class BulletinShape(Shape):
    id: int
    version: int
    round: int
    title: str
    text: str
    issuer: str
    dated: date
    drafted_by: int
    drafted_at: datetime
    slug: str | None
    state: str


def bulletins(actor: Actor) -> QuerySet[Bulletin]:
    return bulletins_for(actor).select_related("publication")


def describe(row: Bulletin) -> BulletinShape:
    publication = getattr(row, "publication", None)
    return BulletinShape(
        id=row.pk,
        version=row.version,
        round=row.round_id,
        title=row.title,
        text=row.text,
        issuer=row.issuer,
        dated=row.dated,
        drafted_by=row.drafted_by_id,
        drafted_at=row.drafted_at,
        slug=publication.slug if publication else None,
        state=row.state,
    )


def _word(row: Bulletin, _caller: object) -> HttpResponseBase | None:
    publication = getattr(row, "publication", None)
    frozen = published(publication.slug) if publication else None
    if frozen is None:
        return None
    return download(f"{frozen.title}.docx", published_word(frozen, address=public_address(frozen.slug)))


BULLETINS = Resource(
    noun="bulletins",
    title=_("通报"),
    model=Bulletin,
    rows=bulletins,
    shape=BulletinShape,
    describe=describe,
    filters={
        "round": Filter("round"),
        "state": Filter("state", str, tuple(BulletinState.values)),
    },
    downloads=(Download("word", _("已公布的通报（Word）"), _word),),
)
