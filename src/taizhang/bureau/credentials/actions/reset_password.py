"""重设密码:a drawn password for somebody who has lost theirs; the account waits to be activated by another."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.people import quickly_hashed
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.credentials.guards import is_not_own
from taizhang.bureau.credentials.models import FormerPassword, SecondFactor, Session
from taizhang.bureau.credentials.states import FactorState
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition


@dataclass(frozen=True, kw_only=True)
class PasswordReset(Event):
    username: str
    with_factor: bool

    def sentence(self) -> str:
        if self.with_factor:
            return _("重设“%(username)s”的密码，并解除二次验证") % {"username": self.username}
        return _("重设“%(username)s”的密码") % {"username": self.username}


@dataclass(frozen=True, kw_only=True)
class FactorTaken(Event):
    username: str

    def sentence(self) -> str:
        return _("解除“%(username)s”的二次验证") % {"username": self.username}


@transition(
    title=gettext_lazy("重设密码"),
    source={AccountState.WAITING, AccountState.ACTIVE},
    target=AccountState.WAITING,
    along=FactorState.REMOVED,
    roles={Duty.SYSTEM},
    guards=[is_not_own],
)
def reset_password(
    account: Account, *, password: str, with_factor: bool, actor: Actor, at: datetime
) -> Outcome:
    """``with_factor``: the phone is lost too, and another is enrolled at the next sign-in."""
    FormerPassword.objects.create(account=account, password=account.password, replaced_at=at)
    account.password, account.must_change, account.password_set_at = quickly_hashed(password), True, None
    account.save(update_fields=["password", "must_change", "password_set_at"])
    Session.objects.filter(account=account, expire_date__gt=at).update(expire_date=at)
    held = (
        SecondFactor.objects.select_for_update(of=("self",)) if with_factor else SecondFactor.objects.none()
    )
    factors = held.filter(account=account, state=FactorState.ACTIVE)
    moved = tuple((one, FactorTaken(username=account.username)) for one in factors)
    return Outcome(PasswordReset(username=account.username, with_factor=bool(moved)), moved=moved)
