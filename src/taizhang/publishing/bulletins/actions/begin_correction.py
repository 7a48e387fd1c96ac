"""起草更正:what was published is put right by a further bulletin that names it; both stay to be seen."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.contents import Heads, keep, required
from taizhang.publishing.bulletins.figures.filling import Filled
from taizhang.publishing.bulletins.figures.marks import to_marks
from taizhang.publishing.bulletins.models import Bulletin, Publication
from taizhang.publishing.bulletins.states import BulletinState


@dataclass(frozen=True, kw_only=True)
class CorrectionBegun(Event):
    slug: str
    reason: str

    def sentence(self) -> str:
        return _("起草对 %(slug)s 的更正：%(reason)s") % {"slug": self.slug, "reason": self.reason}


@creation(title=gettext_lazy("起草更正"), state=BulletinState.DRAFT, roles={Role.RECTIFIER})
def begin_correction(
    bulletin: Bulletin, *, reason: str, actor: Actor, at: datetime
) -> tuple[Bulletin, CorrectionBegun]:
    """``bulletin`` is the published one, or a correction of it: the text goes on from there, the number from the first."""
    said = required(reason, _("请写明更正的理由"))
    Bulletin.objects.select_for_update().get(pk=bulletin.pk)
    published = Publication.objects.filter(bulletin=bulletin).select_related("corrects").first()
    if published is None:
        raise Refused(_("还没有公布，直接修改就可以"))
    first = published.corrects or published
    open_ones = first.corrections.exclude(state__in=(BulletinState.FROZEN, BulletinState.DROPPED))
    if open_ones.exists():
        raise Refused(_("已经有一份更正在起草或审签，请接着办那一份"))
    row = Bulletin.objects.create(
        round=bulletin.round,
        kind=bulletin.kind,
        title=bulletin.title,
        issuer=bulletin.issuer,
        dated=localdate(at),
        as_of=bulletin.as_of,
        corrects=first,
        reason=said,
        drafted_by_id=actor.person_id,
        drafted_at=at,
    )
    heads = Heads(bulletin.title, bulletin.issuer, localdate(at))
    keep(row, Filled(bulletin.text, to_marks(bulletin.marks)), heads, actor=actor, at=at)
    row.refresh_from_db()
    return row, CorrectionBegun(slug=first.slug, reason=said)
