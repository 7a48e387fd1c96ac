"""Where a letter came from, for counting alone (来源地址): as far out as our own proxies vouch for it, and never kept."""

from django.conf import settings
from django.http import HttpRequest


def counted_as(request: HttpRequest) -> str:
    """An IPv6 address counts as its network of 64 bits: whoever has one has all of it."""
    direct: str = request.META.get("REMOTE_ADDR") or ""
    told = [one.strip() for one in request.headers.get("X-Forwarded-For", "").split(",") if one.strip()]
    if settings.TRUSTED_PROXIES and told:
        direct = told[-settings.TRUSTED_PROXIES :][0][:45]
    return ":".join(direct.split(":")[:4]) if ":" in direct else direct
