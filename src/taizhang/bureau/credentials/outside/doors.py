"""Which other systems this house lets people come in through (外部登录入口), and what each is asked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings

from taizhang.bureau.credentials.outside import cas, oidc
from taizhang.bureau.credentials.outside.answers import Vouched
from taizhang.bureau.credentials.outside.directory import extra as directory


def doors() -> tuple[str, ...]:
    """None unless the settings name one."""
    configured = {
        oidc.KIND: settings.OIDC_ISSUER,
        cas.KIND: settings.CAS_SERVER,
        directory.KIND: settings.LDAP_SERVER,
    }
    return tuple(kind for kind, address in configured.items() if address)


def leads_away(kind: str) -> bool:
    """A directory is asked from here: nobody goes there, comes back, or signs out there."""
    return kind in doors() and kind != directory.KIND


def begin(kind: str, return_to: str, *, is_fresh: bool) -> tuple[dict[str, Any], str]:
    asked = oidc.begin if kind == oidc.KIND else cas.begin
    return asked(return_to, is_fresh=is_fresh)


def finish(
    kind: str, kept: Mapping[str, Any], given: Mapping[str, str], return_to: str, *, at: datetime
) -> Vouched:
    """Raises NotProved."""
    if kind == oidc.KIND:
        return oidc.finish(kept, given, return_to, at=at)
    return cas.finish(kept, given, return_to)


def leave_there(kind: str, hint: str, return_to: str) -> str:
    """Where to go to end the session there as well; empty where there is no such place."""
    if not leads_away(kind):
        return ""
    return oidc.leave_there(hint, return_to) if kind == oidc.KIND else cas.leave_there(return_to)
