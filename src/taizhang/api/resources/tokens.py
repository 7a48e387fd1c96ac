"""The caller's own tokens, and those that an office of rectification may revoke (令牌)."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.queries import tokens_for
from taizhang.bureau.tokens.states import TokenState


class TokenShape(Shape):
    id: int
    version: int
    person: int
    name: str
    hint: str
    scopes: list[str]
    rooms: list[str]
    issued_at: datetime
    expires_on: date
    last_used_at: datetime | None
    state: str


def describe(row: Token) -> TokenShape:
    return TokenShape(
        id=row.pk,
        version=row.version,
        person=row.person_id,
        name=row.name,
        hint=row.hint,
        scopes=row.scopes,
        rooms=row.rooms,
        issued_at=row.issued_at,
        expires_on=row.expires_on,
        last_used_at=row.last_used_at,
        state=row.state,
    )


TOKENS = Resource(
    noun="tokens",
    title=_("令牌"),
    model=Token,
    rows=tokens_for,
    shape=TokenShape,
    describe=describe,
    filters={"state": Filter("state", str, tuple(TokenState.values))},
)
