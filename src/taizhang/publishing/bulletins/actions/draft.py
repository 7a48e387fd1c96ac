"""起草通报:a first draft composed from the round."""

from dataclasses import dataclass
from datetime import date, datetime

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
from taizhang.publishing.bulletins.compose import compose, title_of
from taizhang.publishing.bulletins.models import Bulletin, Revision
from taizhang.publishing.bulletins.queries import untouched_draft
from taizhang.publishing.bulletins.states import BulletinState


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
def draft(round: Round, *, as_of: date, actor: Actor, at: datetime) -> tuple[Bulletin, Drafted]:
    # Two clicks queue here, so that the second one sees the first one's draft.
    Round.objects.select_for_update().get(pk=round.pk)
    if untouched_draft(round, as_of):
        raise Refused(_("这一轮今天已经起草过，请接着改那一份"))
    if not Finding.objects.filter(round=round).exists():
        raise Refused(_("这一轮还没有入账的问题，不能起草通报"))
    issuer = f"中共{round.organization.name}党组"
    bulletin = Bulletin.objects.create(
        round=round,
        title=title_of(round),
        text=compose(round, as_of=as_of),
        issuer=issuer,
        dated=as_of,
        drafted_by_id=actor.person_id,
        drafted_at=at,
    )
    Revision.objects.create(
        bulletin=bulletin,
        number=1,
        title=bulletin.title,
        text=bulletin.text,
        saved_by_id=actor.person_id,
        saved_at=at,
    )
    return bulletin, Drafted(title=bulletin.title, as_of=as_of)
