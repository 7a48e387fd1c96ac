"""修改通报:the writer saves the text; every saved state is kept."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.models import Bulletin, Revision
from taizhang.publishing.bulletins.states import BulletinState


@dataclass(frozen=True, kw_only=True)
class Revised(Event):
    number: int
    digest: str

    def sentence(self) -> str:
        return _("保存第 %(number)d 稿") % {"number": self.number}


@transition(title=gettext_lazy("修改通报"), source={BulletinState.DRAFT}, roles={Role.RECTIFIER})
def revise(
    bulletin: Bulletin, *, title: str, text: str, issuer: str, dated: date, actor: Actor, at: datetime
) -> Revised:
    kept = {"title": title.strip(), "text": text.replace("\r\n", "\n").strip("\n"), "issuer": issuer.strip()}
    if not all(value.strip() for value in kept.values()):
        raise Refused(_("标题、正文和落款都不能为空"))
    number = bulletin.revisions.count() + 1
    Revision.objects.create(
        bulletin=bulletin,
        number=number,
        title=kept["title"],
        text=kept["text"],
        saved_by_id=actor.person_id,
        saved_at=at,
    )
    Bulletin.objects.filter(pk=bulletin.pk).update(**kept, dated=dated)
    return Revised(number=number, digest=digest_of({**kept, "dated": dated}))
