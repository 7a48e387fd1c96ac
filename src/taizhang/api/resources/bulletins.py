"""Bulletins for their writers (通报)."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from taizhang.api.files import download
from taizhang.api.resource import Download, Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.queries import bulletins_for, frozen_for_staff
from taizhang.publishing.bulletins.states import BulletinKind, BulletinState
from taizhang.publishing.exports.address import public_address
from taizhang.publishing.exports.bulletin import published_word


class MarkShape(Shape):
    """A stretch of the text that is a figure, in characters, and what it is counted from."""

    start: int
    end: int
    source: str
    code: str
    on: date | None
    form: str
    places: int | None
    wording: str


class BulletinShape(Shape):
    """``content`` is the digest of what a signer reads, which a signature names; ``turn`` counts how often it was handed in."""

    id: int
    version: int
    round: int
    kind: str
    title: str
    text: str
    marks: list[MarkShape]
    content: str
    issuer: str
    dated: date
    as_of: date | None
    corrects: str | None
    reason: str
    turn: int
    drafted_by: int
    drafted_at: datetime
    slug: str | None
    state: str


def bulletins(actor: Actor) -> QuerySet[Bulletin]:
    return bulletins_for(actor).select_related("publication", "corrects")


def describe(row: Bulletin) -> BulletinShape:
    publication = getattr(row, "publication", None)
    return BulletinShape(
        id=row.pk,
        version=row.version,
        round=row.round_id,
        kind=row.kind,
        title=row.title,
        text=row.text,
        marks=[MarkShape(**one) for one in row.marks],
        content=content_digest(row),
        issuer=row.issuer,
        dated=row.dated,
        as_of=row.as_of,
        corrects=row.corrects.slug if row.corrects else None,
        reason=row.reason,
        turn=row.turn,
        drafted_by=row.drafted_by_id,
        drafted_at=row.drafted_at,
        slug=publication.slug if publication else None,
        state=row.state,
    )


def _word(row: Bulletin, _caller: object) -> HttpResponseBase | None:
    frozen = frozen_for_staff(row)
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
        "kind": Filter("kind", str, tuple(BulletinKind.values)),
        "state": Filter("state", str, tuple(BulletinState.values)),
    },
    downloads=(Download("word", _("已公布的通报（Word）"), _word),),
)
