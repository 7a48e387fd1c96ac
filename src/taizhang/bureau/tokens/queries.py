"""Questions about tokens."""

from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.secrets import digest_of
from taizhang.bureau.tokens.states import TokenState

# How exactly "last used" is known: not every request need write.
NOTICED = timedelta(minutes=5)


def tokens_for(actor: Actor) -> QuerySet[Token]:
    """A person's own, and those made in the subtrees of an office of rectification, which may revoke them."""
    seen = Q(person_id=actor.person_id)
    for post in actor.posts:
        if post.role == Role.RECTIFIER and post.principal_id is None:
            seen |= Q(organization__path__startswith=post.path)
    return Token.objects.filter(seen).select_related("person", "organization")


def token_of(secret: str, *, on: date) -> Token | None:
    """The token that is good on that day and whose person may still sign in."""
    found = Token.objects.select_related("person__account").filter(
        digest=digest_of(secret),
        state=TokenState.ACTIVE,
        expires_on__gte=on,
        person__account__state=AccountState.ACTIVE,
    )
    return found.first()


def note_use(token: Token, at: datetime) -> None:
    """Remember when it was last used; whoever comes within a few minutes writes nothing."""
    if token.last_used_at is None or at - token.last_used_at > NOTICED:
        Token.objects.filter(pk=token.pk).update(last_used_at=at)


def home_of(actor: Actor) -> Organization | None:
    """Where the person works today in a post of their own."""
    own = next((post for post in actor.posts if post.principal_id is None), None)
    return Organization.objects.filter(pk=own.organization_id).first() if own else None
