"""Where a request came from (来源地址)."""

from django.conf import settings
from django.http import HttpRequest


def origin_of(request: HttpRequest) -> str:
    """As far out as our own proxies vouch for it."""
    direct: str = request.META.get("REMOTE_ADDR") or ""
    told = [one.strip() for one in request.headers.get("X-Forwarded-For", "").split(",") if one.strip()]
    if not settings.TRUSTED_PROXIES or not told:
        return direct
    return told[-settings.TRUSTED_PROXIES :][0][:45]
