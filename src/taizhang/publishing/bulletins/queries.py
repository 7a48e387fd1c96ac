"""Questions about bulletins. The public ones answer with frozen values, never with rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.rounds.queries import around
from taizhang.publishing.bulletins.models import Bulletin, Publication


def bulletins_for(actor: Actor) -> QuerySet[Bulletin]:
    visible = Bulletin.objects.filter(around(actor, "round__organization__path"))
    return visible.select_related("round__organization", "drafted_by")


@dataclass(frozen=True, slots=True)
class Published:
    """A bulletin as the public reads it."""

    slug: str
    title: str
    text: str
    issuer: str
    dated: date
    digest: str
    published_at: datetime

    @property
    def paragraphs(self) -> list[str]:
        return [line.strip() for line in self.text.splitlines() if line.strip()]


FIELDS = ("slug", "title", "text", "issuer", "dated", "digest", "published_at")


def published(slug: str) -> Published | None:
    row = Publication.objects.filter(slug=slug).values(*FIELDS).first()
    return Published(**row) if row else None


def publications() -> Sequence[Published]:
    return [Published(**row) for row in Publication.objects.values(*FIELDS)]
