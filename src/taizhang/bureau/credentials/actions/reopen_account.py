"""恢复账号:a disabled account waits again for a second administrator to let it in."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.credentials.guards import is_not_own
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition


@dataclass(frozen=True, kw_only=True)
class AccountReopened(Event):
    username: str

    def sentence(self) -> str:
        return _("恢复账号“%(username)s”，等待启用") % {"username": self.username}


@transition(
    title=gettext_lazy("恢复账号"),
    source={AccountState.DISABLED},
    target=AccountState.WAITING,
    roles={Duty.SYSTEM},
    guards=[is_not_own],
)
def reopen_account(account: Account, *, actor: Actor, at: datetime) -> AccountReopened:
    return AccountReopened(username=account.username)
