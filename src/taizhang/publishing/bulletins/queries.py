"""Questions about bulletins. The public ones answer with frozen values, never with rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.models import Seal
from taizhang.bureau.journal.seals.keys import known
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import around
from taizhang.proof.checkpoint import Checkpoint
from taizhang.publishing.bulletins.models import Bulletin, Proof, Publication
from taizhang.publishing.bulletins.states import BulletinKind, BulletinState


def bulletins_for(actor: Actor) -> QuerySet[Bulletin]:
    visible = Bulletin.objects.filter(around(actor, "round__organization__path"))
    return visible.select_related("round__organization", "drafted_by")


def untouched_draft(round: Round, as_of: date, kind: str = BulletinKind.PUBLIC.value) -> Bulletin | None:
    """A draft composed of the same day's ledger that nobody has worked on yet."""
    drafts = Bulletin.objects.filter(
        round=round, as_of=as_of, kind=kind, state=BulletinState.DRAFT, corrects=None
    )
    return drafts.annotate(saved=Count("revisions")).filter(saved=1).first()


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
    checkpoint: str = ""
    is_proved: bool = False

    @property
    def grown_to(self) -> Checkpoint | None:
        """How far the journal had grown when it was published."""
        return Checkpoint.read(self.checkpoint.rpartition("\n\n")[0] + "\n") if self.checkpoint else None

    @property
    def paragraphs(self) -> list[str]:
        return [line.strip() for line in self.text.splitlines() if line.strip()]


FIELDS = ("slug", "title", "text", "issuer", "dated", "digest", "published_at", "checkpoint")


def _shown() -> QuerySet[Publication]:
    """What stays in the house is nobody's outside it, and what was hidden with its withdrawal is read by nobody."""
    return Publication.objects.filter(is_public=True).exclude(withdrawal__is_hidden=True)


def published(slug: str) -> Published | None:
    return _told(_shown().filter(slug=slug))


def frozen_for_staff(bulletin: Bulletin) -> Published | None:
    """As it was frozen, also where it stays in the house or was withdrawn; None before that."""
    return _told(Publication.objects.filter(bulletin=bulletin))


def _told(rows: QuerySet[Publication]) -> Published | None:
    is_proved = ExpressionWrapper(Q(proof__isnull=False), output_field=BooleanField())
    row = rows.values(*FIELDS, is_proved=is_proved).first()
    return Published(**row) if row else None


def proof_of(slug: str) -> str | None:
    """What shows anybody that the log holds it; None where there is none yet. It carries the text, so it is hidden with it."""
    rows = Proof.objects.filter(publication__in=_shown().filter(slug=slug).order_by().values("pk"))
    return rows.values_list("text", flat=True).first()


def keys_of_checkpoints() -> str:
    """The public halves that checkpoints of this house are signed with, a line each.

    The public side has no key of the house: there the house lays them out.
    """
    if settings.IS_PUBLIC_SIDE:
        return _laid_out().read_text() if _laid_out().exists() else ""
    return "".join(f"{one}\n" for one in known()) if Seal.objects.exists() else ""


def lay_out_keys() -> None:
    """For the public side; a house that never sealed has none to show. Written where it says something else."""
    place, told = _laid_out(), keys_of_checkpoints()
    if not place.exists() or place.read_text() != told:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        place.write_text(told)


def _laid_out() -> Path:
    return Path(settings.PUBLIC_DIR) / "seal.keys"


def publications() -> Sequence[Published]:
    return [Published(**row) for row in _shown().values(*FIELDS)]
