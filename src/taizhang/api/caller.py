"""Who calls (调用方): the person of the token, with the posts of the day, within the limits of the token."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from taizhang.api.pace import refuse_haste
from taizhang.api.problems import NOT_ALLOWED, UNKNOWN_CALLER, Problem
from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.queries import note_use, token_of
from taizhang.bureau.tokens.scopes import Scope

SCHEME = "Bearer"
# Longer than any secret of ours.
SECRET_CHARACTERS_MAX = 200
ASKS_FOR_A_TOKEN = {"WWW-Authenticate": f'{SCHEME} realm="taizhang"'}


@dataclass(frozen=True)
class Caller:
    """``at`` is the moment of the request: one for all it does."""

    token: Token
    actor: Actor
    at: datetime


def caller_of(request: HttpRequest, scope: str, room: str) -> Caller:
    """Raises the Problem that says why this request may not be made."""
    at = timezone.now()
    token = token_of(_secret(request), on=timezone.localdate(at))
    if token is None or token.scopes == [Scope.CALENDAR]:
        raise Problem(UNKNOWN_CALLER, headers=ASKS_FOR_A_TOKEN)
    refuse_haste(token.pk, at)
    if not token.allows(scope, room):
        raise Problem(NOT_ALLOWED, _("令牌没有这个权限"))
    actor = actor_of(token.person, on=timezone.localdate(at))
    if not actor.has_role(*EVERYONE):
        raise Problem(NOT_ALLOWED, _("令牌的本人今天没有任职"))
    note_use(token, at)
    found = Caller(token, actor, at)
    request._caller = found  # type: ignore[attr-defined]
    return found


def _secret(request: HttpRequest) -> str:
    scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != SCHEME.lower() or not 0 < len(secret) <= SECRET_CHARACTERS_MAX:
        raise Problem(UNKNOWN_CALLER, headers=ASKS_FOR_A_TOKEN)
    return secret.strip()
