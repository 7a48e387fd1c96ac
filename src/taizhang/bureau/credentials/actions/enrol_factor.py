"""启用二次验证:somebody ties a generator of codes on the phone to the account, and gets recovery codes on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import DUTIES
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.credentials.codes import digest_of, step_of
from taizhang.bureau.credentials.models import RecoveryCode, SecondFactor
from taizhang.bureau.credentials.sealing import sealed
from taizhang.bureau.credentials.states import FactorState
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class FactorEnrolled(Event):
    username: str

    def sentence(self) -> str:
        return _("“%(username)s”启用二次验证") % {"username": self.username}


@creation(title=gettext_lazy("启用二次验证"), state=FactorState.ACTIVE, roles=EVERYONE | DUTIES)
def enrol_factor(
    home: Ground, *, secret: str, code: str, recovery: Sequence[str], actor: Actor, at: datetime
) -> tuple[SecondFactor, FactorEnrolled]:
    """``code`` proves that the phone has the ``secret``; ``recovery`` are the codes that the page shows once."""
    account = Account.objects.select_for_update(of=("self",)).get(person=actor.person_id)
    if account.second_factors.filter(state=FactorState.ACTIVE).exists():
        raise Refused(_("二次验证已经启用"))
    step = step_of(secret, code, at=at)
    if step is None:
        raise Refused(_("验证码不对；请核对手机的时间，输入现在显示的 6 位数字"))
    made = SecondFactor.objects.create(account=account, secret=sealed(secret), last_step=step)
    RecoveryCode.objects.bulk_create(RecoveryCode(factor=made, digest=digest_of(one)) for one in recovery)
    return made, FactorEnrolled(username=account.username)
