"""公布通报:what was agreed to is frozen as it stands, with what each figure was counted from, and becomes public."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.models import Seal
from taizhang.publishing.bulletins.freezing import frozen_of
from taizhang.publishing.bulletins.guards import is_agreed_by_all, is_as_checked, is_not_the_writer
from taizhang.publishing.bulletins.models import Bulletin, Publication, PublishedFigure, PublishedFinding
from taizhang.publishing.bulletins.preparing import Prepared
from taizhang.publishing.bulletins.states import BulletinKind, BulletinState
from taizhang.registers.indicators.models import Receipt
from taizhang.registers.indicators.receipting import signed

# Rows in one statement.
BATCH = 200


@dataclass(frozen=True, kw_only=True)
class Frozen(Event):
    shown: ClassVar[str] = "digest"

    title: str
    slug: str
    digest: str
    figures: int = 0
    receipts: tuple[str, ...] = ()

    def sentence(self) -> str:
        return _("公布通报“%(title)s”") % {"title": self.title}


@transition(
    title=gettext_lazy("公布通报"),
    source={BulletinState.APPROVED},
    target=BulletinState.FROZEN,
    roles={Role.SECRETARY, Role.LEADER, Role.RECTIFIER},
    guards=[is_not_the_writer, is_agreed_by_all, is_as_checked],
)
def freeze(bulletin: Bulletin, *, prepared: Prepared, actor: Actor, at: datetime) -> Frozen:
    """``prepared`` is counted before (preparing.py), so that nobody waits for it; a figure whose source gives another one
    by now is not published.
    """
    held = prepared.still(bulletin)
    figures, grounds = _receipted(bulletin, held, actor, at)
    publication = _unsaved(bulletin)
    digest = digest_of(frozen_of(publication, figures, held.findings))
    last = Seal.objects.order_by("-size").first()
    publication.digest, publication.published_at = digest, at
    publication.checkpoint = last.note if last else ""
    publication.save(force_insert=True)
    for figure in figures:
        figure.publication = publication
    for finding in held.findings:
        finding.publication = publication
    PublishedFigure.objects.bulk_create(figures, batch_size=BATCH)
    PublishedFinding.objects.bulk_create(held.findings, batch_size=BATCH)
    return Frozen(
        title=bulletin.title, slug=publication.slug, digest=digest, figures=len(figures), receipts=grounds
    )


def _receipted(
    bulletin: Bulletin, held: Prepared, actor: Actor, at: datetime
) -> tuple[list[PublishedFigure], tuple[str, ...]]:
    """The figures with their receipts, one a figure of a day, and the digests that they stand on."""
    receipts = {id(one.receipt): one.receipt for one in held.figures if one.receipt}
    for one in receipts.values():
        signed(one, purpose=bulletin.title, frozen_by=actor.person_id, at=at)
    Receipt.objects.bulk_create(receipts.values(), batch_size=BATCH)
    for counted in held.figures:
        counted.figure.receipt = counted.receipt.pk if counted.receipt else None
    figures = [one.figure for one in held.figures]
    return figures, tuple(sorted({one.digest for one in figures if one.digest}))


def _unsaved(bulletin: Bulletin) -> Publication:
    """The row to be, but for its digest and its time."""
    corrects = bulletin.corrects
    return Publication(
        bulletin=bulletin,
        slug=f"{bulletin.dated:%Y%m%d}-{bulletin.pk}",
        is_public=bulletin.kind == BulletinKind.PUBLIC,
        title=bulletin.title,
        text=bulletin.text,
        issuer=bulletin.issuer,
        dated=bulletin.dated,
        as_of=bulletin.as_of,
        corrects=corrects,
        correction=corrects.corrected_by.count() + 1 if corrects else None,
        reason=bulletin.reason,
    )
