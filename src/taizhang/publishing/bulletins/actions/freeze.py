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
from taizhang.publishing.bulletins.freezing import Freezer, findings_told, frozen_of
from taizhang.publishing.bulletins.guards import is_agreed_by_all, is_as_checked, is_not_the_writer
from taizhang.publishing.bulletins.models import Bulletin, Publication, PublishedFigure, PublishedFinding
from taizhang.publishing.bulletins.states import BulletinKind, BulletinState


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
def freeze(bulletin: Bulletin, *, actor: Actor, at: datetime) -> Frozen:
    """A figure whose source gives another one by now is not published."""
    freezer = Freezer(bulletin, actor=actor, at=at)
    figures = list(freezer.figures())
    findings = list(findings_told(bulletin, freezer.sources))
    publication = _unsaved(bulletin)
    digest = digest_of(frozen_of(publication, figures, findings))
    last = Seal.objects.order_by("-size").first()
    publication.digest, publication.checkpoint, publication.published_at = (
        digest,
        last.note if last else "",
        at,
    )
    publication.save(force_insert=True)
    for figure in figures:
        figure.publication = publication
    for finding in findings:
        finding.publication = publication
    PublishedFigure.objects.bulk_create(figures, batch_size=200)
    PublishedFinding.objects.bulk_create(findings, batch_size=200)
    grounds = sorted({one.digest for one in figures if one.digest})
    return Frozen(
        title=bulletin.title,
        slug=publication.slug,
        digest=digest,
        figures=len(figures),
        receipts=tuple(grounds),
    )


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
