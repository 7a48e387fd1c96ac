"""修改密码:one's own, by the rules of the house."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import DUTIES
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.people import refuse_weak
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.credentials.guards import is_own, places_of
from taizhang.bureau.credentials.models import FormerPassword
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class PasswordChanged(Event):
    username: str

    def sentence(self) -> str:
        return _("“%(username)s”修改了自己的密码") % {"username": self.username}


@transition(
    title=gettext_lazy("修改密码"),
    source={AccountState.ACTIVE},
    roles=EVERYONE | DUTIES,
    scope=places_of,
    guards=[is_own],
)
def change_password(account: Account, *, old: str, new: str, actor: Actor, at: datetime) -> PasswordChanged:
    """Whoever sits down at somebody's open desk does not know the old one."""
    if not account.check_password(old):
        raise Refused(_("现在的密码不对"))
    if account.check_password(new):
        raise Refused(_("新密码不能与现在的相同"))
    refuse_weak(new, account)
    FormerPassword.objects.create(account=account, password=account.password, replaced_at=at)
    account.set_password(new)
    account.password_set_at, account.must_change = at, False
    account.save(update_fields=["password", "password_set_at", "must_change"])
    return PasswordChanged(username=account.username)
