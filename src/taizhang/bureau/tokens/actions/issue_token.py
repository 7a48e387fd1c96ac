"""生成令牌:a person lets a program act in their name, within limits and until a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.scopes import Scope
from taizhang.bureau.tokens.secrets import digest_of, hint_of
from taizhang.bureau.tokens.states import TokenState


@dataclass(frozen=True, kw_only=True)
class TokenIssued(Event):
    token_name: str
    hint: str
    scopes: Sequence[str]
    rooms: Sequence[str]
    expires_on: date | str

    def sentence(self) -> str:
        return _("生成令牌“%(name)s”（…%(hint)s），有效至%(day)s") % {
            "name": self.token_name,
            "hint": self.hint,
            "day": spoken_day(self.expires_on),
        }


@creation(title=gettext_lazy("生成令牌"), state=TokenState.ACTIVE, roles=EVERYONE)
def issue_token(
    organization: Organization,
    *,
    name: str,
    secret: str,
    scopes: Sequence[str],
    rooms: Sequence[str],
    expires_on: date,
    actor: Actor,
    at: datetime,
) -> tuple[Token, TokenIssued]:
    """Of the ``secret`` nothing but its digest and its last characters is kept."""
    _check(name, scopes, expires_on, localdate(at))
    token = Token.objects.create(
        person_id=actor.person_id,
        organization=organization,
        name=name.strip(),
        digest=digest_of(secret),
        hint=hint_of(secret),
        scopes=sorted(set(scopes)),
        rooms=sorted(set(rooms)),
        issued_at=at,
        expires_on=expires_on,
    )
    return token, TokenIssued(
        token_name=token.name,
        hint=token.hint,
        scopes=token.scopes,
        rooms=token.rooms,
        expires_on=expires_on,
    )


def _check(name: str, scopes: Sequence[str], expires_on: date, today: date) -> None:
    if not name.strip():
        raise Refused(_("请写明令牌给哪个程序用"))
    if not scopes or not set(scopes) <= set(Scope.values):
        raise Refused(_("请选择令牌可以做什么"))
    if Scope.CALENDAR in scopes and len(set(scopes)) > 1:
        raise Refused(_("日历订阅的地址会存进日历程序，不能同时用来读取或办理；请分开生成"))
    if expires_on < today:
        raise Refused(_("有效期不能早于今天"))
    if expires_on > today + timedelta(days=settings.TOKEN_MAX_DAYS):
        raise Refused(_("令牌最长有效 %(days)d 天") % {"days": settings.TOKEN_MAX_DAYS})
