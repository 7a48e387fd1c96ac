"""How often a token may call (频率): a window of a minute, counted in this process."""

from datetime import datetime

from django.conf import settings
from django.core.cache import cache

from taizhang.api.problems import TOO_MANY, Problem

WINDOW_SECONDS = 60


def refuse_haste(token: int, at: datetime) -> None:
    """Each worker process counts for itself: the limit stops a runaway loop, it is no quota."""
    window, passed = divmod(int(at.timestamp()), WINDOW_SECONDS)
    key = f"api-pace:{token}:{window}"
    cache.add(key, 0, timeout=2 * WINDOW_SECONDS)
    if cache.incr(key) > settings.API_REQUESTS_PER_MINUTE:
        raise Problem(TOO_MANY, headers={"Retry-After": str(WINDOW_SECONDS - passed)})
