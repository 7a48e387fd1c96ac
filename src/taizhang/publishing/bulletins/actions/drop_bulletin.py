"""作废通报:a draft that will not be published; its row and its text stay."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.publishing.bulletins.contents import required
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.states import BulletinState


@dataclass(frozen=True, kw_only=True)
class BulletinDropped(Event):
    reason: str

    def sentence(self) -> str:
        return _("作废：%(reason)s") % {"reason": self.reason}


@transition(
    title=gettext_lazy("作废通报"),
    source={BulletinState.DRAFT},
    target=BulletinState.DROPPED,
    roles={Role.RECTIFIER},
)
def drop_bulletin(bulletin: Bulletin, *, reason: str, actor: Actor, at: datetime) -> BulletinDropped:
    return BulletinDropped(reason=required(reason, _("请写明作废的理由")))
