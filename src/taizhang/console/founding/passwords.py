"""A lost password at the command line (重设密码): through the gate, and past no second administrator.

The console resets, as the system administrator would. It lets the account in by itself only where nobody else could.
"""

from datetime import datetime

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.appointments.passwords import new_password
from taizhang.bureau.credentials.actions.activate_account import activate_account
from taizhang.bureau.credentials.actions.reset_password import reset_password
from taizhang.console.founding.administrators import standing_in


def renew(account: Account, *, with_factor: bool, at: datetime) -> tuple[str, bool]:
    """The drawn password, and whether the account waits for a security administrator."""
    password = new_password()
    console = standing_in(Duty.SYSTEM, at)
    reset_password(account, password=password, with_factor=with_factor, actor=console, at=at)
    if _others_can_activate(account):
        return password, True
    waiting = Account.objects.get(pk=account.pk)
    activate_account(waiting, actor=standing_in(Duty.SECURITY, at), at=at)
    return password, False


def _others_can_activate(account: Account) -> bool:
    others = Account.objects.filter(duty=Duty.SECURITY, state=AccountState.ACTIVE)
    return others.exclude(pk=account.pk).exists()
