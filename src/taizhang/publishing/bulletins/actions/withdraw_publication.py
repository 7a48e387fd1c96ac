"""撤回公布:a publication holds no longer, and says so; nothing of it is deleted."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.contents import required
from taizhang.publishing.bulletins.models import Bulletin, Withdrawal
from taizhang.publishing.bulletins.states import BulletinState


@dataclass(frozen=True, kw_only=True)
class PublicationWithdrawn(Event):
    slug: str
    reason: str
    is_hidden: bool

    def sentence(self) -> str:
        said = _("撤回已公布的通报：%(reason)s") % {"reason": self.reason}
        return said + _("；正文不再显示") if self.is_hidden else said


@transition(
    title=gettext_lazy("撤回公布"), source={BulletinState.FROZEN}, roles={Role.SECRETARY, Role.LEADER}
)
def withdraw_publication(
    bulletin: Bulletin, *, reason: str, is_hidden: bool = False, actor: Actor, at: datetime
) -> PublicationWithdrawn:
    """``is_hidden`` where the words themselves must not be seen any more; reason, day and digest stay public."""
    said = required(reason, _("请写明撤回的理由"))
    published = bulletin.publication
    if Withdrawal.objects.filter(publication=published).exists():
        raise Refused(_("这份通报已经撤回"))
    Withdrawal.objects.create(publication=published, reason=said, is_hidden=is_hidden, withdrawn_at=at)
    return PublicationWithdrawn(slug=published.slug, reason=said, is_hidden=is_hidden)
