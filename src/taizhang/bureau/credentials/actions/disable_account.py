"""停用账号:nobody comes in with it any more, and who is in is out at the next request."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.credentials.guards import is_not_own
from taizhang.bureau.credentials.models import Session
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition


@dataclass(frozen=True, kw_only=True)
class AccountDisabled(Event):
    username: str
    reason: str

    def sentence(self) -> str:
        return _("停用账号“%(username)s”：%(reason)s") % {
            "username": self.username,
            "reason": self.reason,
        }


@transition(
    title=gettext_lazy("停用账号"),
    source={AccountState.WAITING, AccountState.ACTIVE},
    target=AccountState.DISABLED,
    roles={Duty.SYSTEM, Duty.SECURITY},
    guards=[is_not_own],
)
def disable_account(account: Account, *, reason: str, actor: Actor, at: datetime) -> AccountDisabled:
    Session.objects.filter(account=account, expire_date__gt=at).update(expire_date=at)
    return AccountDisabled(username=account.username, reason=reason.strip())
