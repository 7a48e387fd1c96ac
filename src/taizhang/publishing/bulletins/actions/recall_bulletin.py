"""撤回修改:the writers take the text back before it is published; what was agreed to counts no longer."""

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
class BulletinRecalled(Event):
    reason: str

    def sentence(self) -> str:
        return _("撤回修改：%(reason)s") % {"reason": self.reason}


@transition(
    title=gettext_lazy("撤回修改"),
    source={BulletinState.SUBMITTED, BulletinState.APPROVED},
    target=BulletinState.DRAFT,
    roles={Role.RECTIFIER},
)
def recall_bulletin(bulletin: Bulletin, *, reason: str, actor: Actor, at: datetime) -> BulletinRecalled:
    return BulletinRecalled(reason=required(reason, _("请写明撤回的理由")))
