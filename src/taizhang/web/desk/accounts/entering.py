"""What happens when somebody has proved who they are (进门)."""

from django.contrib.auth import login
from django.http import HttpRequest

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.actions.record_sign_in import SessionEnded, SignedIn, record_sign_in
from taizhang.bureau.credentials.current import profile
from taizhang.bureau.credentials.models import Session
from taizhang.bureau.credentials.proving import came_in
from taizhang.bureau.traces.origins import origin_of
from taizhang.web.desk.session import actor, now
from taizhang.web.desk.watermark import unit_of
from taizhang.web.sessions import ADDRESS, AGENT, FACTOR, OUTSIDE, UNIT

BACKEND = "django.contrib.auth.backends.ModelBackend"
LOOPBACK = ("127.", "::1")


def caller(request: HttpRequest) -> str | None:
    """The address whose failures are counted; none on the machine itself, where a proxy may speak for everybody."""
    told = origin_of(request)
    return None if not told or told.startswith(LOOPBACK) else told


def enter(
    request: HttpRequest, account: Account, *, factor: str = "", outside: dict[str, str] | None = None
) -> None:
    """A new session under a new key; the oldest ones give way where there are too many."""
    login(request, account, backend=BACKEND)
    request.session[ADDRESS] = origin_of(request)
    request.session[AGENT] = request.headers.get("User-Agent", "")
    request.session[FACTOR] = bool(factor)
    request.session[UNIT] = unit_of(actor(request).paths)
    if outside:
        request.session[OUTSIDE] = outside
    came_in(account, caller(request), at=now(request))
    through = outside["kind"] if outside else ""
    told = SignedIn(username=account.username, address=origin_of(request), factor=factor, through=through)
    record_sign_in(account, told, at=now(request))
    _displace(request, account)


def _displace(request: HttpRequest, account: Account) -> None:
    moment = now(request)
    others = Session.objects.filter(account=account, expire_date__gt=moment)
    running = others.exclude(session_key=request.session.session_key).order_by("-began_at")
    for one in running[profile().sessions_max - 1 :]:
        Session.objects.filter(pk=one.pk).update(expire_date=moment)
        told = SessionEnded(username=account.username, address=one.address, reason="displaced")
        record_sign_in(account, told, at=moment)
