"""Who may use a page, declared on the page itself (页面权限), so that a test can walk the map of addresses."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase

from taizhang.bureau.accounts.duties import DUTIES, Duty
from taizhang.bureau.accounts.roles import EVERYONE, Role
from taizhang.publishing.exports.leaving import handed_out
from taizhang.web.desk.doorway import ask_to_sign_in
from taizhang.web.desk.session import actor, now
from taizhang.web.desk.standing import stopped

Page = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Access:
    """``roles`` is empty where no sign-in is needed; ``methods`` are those that the page answers.

    ``is_final``: what is posted here asks for a fresh proof of identity. ``is_first``: the page is open to people who
    have still to change their password or to enrol a second factor.
    """

    roles: frozenset[str]
    methods: tuple[str, ...]
    is_final: bool = False
    is_first: bool = False

    @property
    def is_public(self) -> bool:
        return not self.roles


def anyone(*methods: str) -> Callable[[Page], Page]:
    """The page needs no sign-in."""
    return lambda page: _guarded(page, Access(frozenset(), methods or ("GET",)))


def staff(
    *roles: Role, methods: tuple[str, ...] = ("GET",), is_final: bool = False
) -> Callable[[Page], Page]:
    """The page is for people who hold one of the roles today, or any role where none is named.

    What they see and may do there is decided by the rooms (``*_for(actor)``, transitions), not here.
    """
    return lambda page: _guarded(page, Access(frozenset(roles) or EVERYONE, methods, is_final))


def administrators(
    *duties: Duty, methods: tuple[str, ...] = ("GET",), is_final: bool = False
) -> Callable[[Page], Page]:
    """The page is for administrators (三员) with one of the duties."""
    return lambda page: _guarded(page, Access(frozenset(duties) or DUTIES, methods, is_final))


def owner(*methods: str, is_first: bool = True) -> Callable[[Page], Page]:
    """The page is about the account of whoever asks: staff and administrators alike."""
    return lambda page: _guarded(page, Access(EVERYONE | DUTIES, methods or ("GET",), is_first=is_first))


def _guarded(page: Page, access: Access) -> Page:
    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method not in (*access.methods, "HEAD" if "GET" in access.methods else ""):
            return HttpResponseNotAllowed(access.methods)
        if access.is_public:
            return page(request, *args, **kwargs)
        if not request.user.is_authenticated:
            return ask_to_sign_in(request)
        if answer := stopped(request, is_final=access.is_final, is_first=access.is_first):
            return answer
        if not actor(request).has_role(*access.roles):
            raise PermissionDenied
        shown = page(request, *args, **kwargs)
        return handed_out(request, shown, actor=actor(request), at=now(request))

    guarded.access = access  # type: ignore[attr-defined]
    return guarded
