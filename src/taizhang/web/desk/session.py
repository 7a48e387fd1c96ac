"""Who acts in this request and when it came (行为人、时刻): the only place where pages read the clock."""

from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.queries import actor_of


def now(request: HttpRequest) -> datetime:
    """The moment of the request: one for all it does."""
    moment: datetime | None = getattr(request, "_now", None)
    if moment is None:
        moment = timezone.now()
        request._now = moment  # type: ignore[attr-defined]
    return moment


def today(request: HttpRequest) -> date:
    return timezone.localdate(now(request))


def actor(request: HttpRequest) -> Actor:
    """The person who is signed in, with the posts held today; read once per request."""
    found: Actor | None = getattr(request, "_actor", None)
    if found is None:
        found = actor_of(request.user.person, on=today(request))  # type: ignore[union-attr]
        request._actor = found  # type: ignore[attr-defined]
    return found
