"""停用令牌:from now on nobody acts with it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import EVERYONE, Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.states import TokenState


@dataclass(frozen=True, kw_only=True)
class TokenRevoked(Event):
    token_name: str
    hint: str

    def sentence(self) -> str:
        return _("停用令牌“%(name)s”（…%(hint)s）") % {"name": self.token_name, "hint": self.hint}


def is_own_or_managed(token: Token, actor: Actor) -> str | None:
    """由本人或整改办停用。"""
    if token.person_id == actor.person_id or actor.holds({Role.RECTIFIER}, token.scope_path):
        return None
    return _("令牌由本人或整改办停用")


@transition(
    title=gettext_lazy("停用令牌"),
    source={TokenState.ACTIVE},
    target=TokenState.REVOKED,
    roles=EVERYONE,
    guards=[is_own_or_managed],
)
def revoke_token(token: Token, *, actor: Actor, at: datetime) -> TokenRevoked:
    return TokenRevoked(token_name=token.name, hint=token.hint)
