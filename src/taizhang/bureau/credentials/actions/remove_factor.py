"""解除二次验证:one's own, with the password; those who must have one enrol another at once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import DUTIES
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.credentials.guards import is_own, places_of
from taizhang.bureau.credentials.models import SecondFactor
from taizhang.bureau.credentials.states import FactorState
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class FactorRemoved(Event):
    username: str

    def sentence(self) -> str:
        return _("“%(username)s”解除二次验证") % {"username": self.username}


def _places(factor: Any) -> tuple[str, ...]:
    return places_of(factor.account)


@transition(
    title=gettext_lazy("解除二次验证"),
    source={FactorState.ACTIVE},
    target=FactorState.REMOVED,
    roles=EVERYONE | DUTIES,
    scope=_places,
    guards=[is_own],
)
def remove_factor(factor: SecondFactor, *, password: str, actor: Actor, at: datetime) -> FactorRemoved:
    if not factor.account.check_password(password):
        raise Refused(_("密码不对"))
    return FactorRemoved(username=factor.account.username)
