"""启用账号:a second administrator lets an account in that the first has made, reset or reopened."""

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
class AccountActivated(Event):
    username: str

    def sentence(self) -> str:
        return _("启用账号“%(username)s”") % {"username": self.username}


@transition(
    title=gettext_lazy("启用账号"),
    source={AccountState.WAITING},
    target=AccountState.ACTIVE,
    roles={Duty.SECURITY},
    guards=[is_not_own],
)
def activate_account(account: Account, *, actor: Actor, at: datetime) -> AccountActivated:
    return AccountActivated(username=account.username)
