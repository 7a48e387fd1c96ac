"""起草通报:a first draft composed from the round."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.beginnings import beginning_of, title_for
from taizhang.publishing.bulletins.compose import composed
from taizhang.publishing.bulletins.contents import Heads, keep
from taizhang.publishing.bulletins.figures.sources import Sources
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.queries import untouched_draft
from taizhang.publishing.bulletins.states import BulletinKind, BulletinState


@dataclass(frozen=True, kw_only=True)
class Drafted(Event):
    title: str
    as_of: date | str

    def sentence(self) -> str:
        return _("由台账起草通报“%(title)s”，数据截至 %(as_of)s") % {
            "title": self.title,
            "as_of": spoken_day(self.as_of),
        }


@creation(title=gettext_lazy("起草通报"), state=BulletinState.DRAFT, roles={Role.RECTIFIER})
def draft(
    round: Round, *, as_of: date, kind: str = BulletinKind.PUBLIC.value, actor: Actor, at: datetime
) -> tuple[Bulletin, Drafted]:
    """``as_of`` is the day of which its figures are."""
    # Two clicks queue here, so that the second one sees the first one's draft.
    Round.objects.select_for_update().get(pk=round.pk)
    if kind not in BulletinKind:
        raise Refused(_("没有这种通报"))
    if as_of > localdate(at):
        raise Refused(_("数据截至日期不能晚于今天"))
    if untouched_draft(round, as_of, kind):
        raise Refused(_("这一轮今天已经起草过，请接着改那一份"))
    if not Finding.objects.filter(round=round).exists():
        raise Refused(_("这一轮还没有入账的问题，不能起草通报"))
    beginning = beginning_of(round.organization, kind)
    heads = Heads(title_for(round, beginning.title), f"中共{round.organization.name}党组", localdate(at))
    text = composed(round, beginning.text, Sources(round, as_of), kind=kind)
    bulletin = Bulletin.objects.create(
        round=round,
        kind=kind,
        title=heads.title,
        issuer=heads.issuer,
        dated=heads.dated,
        as_of=as_of,
        drafted_by_id=actor.person_id,
        drafted_at=at,
    )
    keep(bulletin, text, heads, actor=actor, at=at)
    bulletin.refresh_from_db()
    return bulletin, Drafted(title=bulletin.title, as_of=as_of)
