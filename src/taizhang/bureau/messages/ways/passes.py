"""Access tokens of the other side (调用凭证): asked for once, kept in memory until shortly before they end."""

from collections.abc import Callable
from datetime import datetime, timedelta

from taizhang.bureau.messages.models import Channel

# Somebody who was given a token that ends in a second is refused before the message is there.
SPARE = timedelta(minutes=5)
_kept: dict[tuple[int, int], tuple[str, datetime]] = {}


def token_for(channel: Channel, fetch: Callable[[], tuple[str, int]], *, at: datetime) -> str:
    """``fetch`` gives a token and the seconds that it lasts. A channel that was changed asks anew."""
    key = (channel.pk, channel.version)
    token, ends_at = _kept.get(key, ("", at))
    if ends_at <= at:
        token, seconds = fetch()
        _kept[key] = (token, at + max(timedelta(seconds=seconds) - SPARE, timedelta(0)))
    return token


def forget(channel: Channel) -> None:
    """The other side no longer takes it."""
    _kept.pop((channel.pk, channel.version), None)
