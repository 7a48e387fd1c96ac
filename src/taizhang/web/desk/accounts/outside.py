"""The way through another system and back (外部登录)."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.translation import gettext as _

from taizhang.bureau.credentials.outside.answers import NotProved
from taizhang.bureau.credentials.outside.directory.extra import KIND as DIRECTORY
from taizhang.bureau.credentials.outside.doors import begin, doors, finish, leads_away
from taizhang.web.desk.access import anyone
from taizhang.web.desk.accounts.arriving import come_in, door, proved_again, refused
from taizhang.web.desk.accounts.directory import directory
from taizhang.web.desk.session import now

# What waits for the answer, and for how many seconds it is good.
ASKED, ASKED_SECONDS = "outside_asked", 600


@anyone("GET", "POST")
def outside(request: HttpRequest, kind: str) -> HttpResponse:
    """On to the other system; what was typed before the session ended waits in the session."""
    if kind not in doors():
        raise Http404
    if kind == DIRECTORY:
        return directory(request)
    given = request.POST if request.method == "POST" else request.GET
    is_fresh = request.user.is_authenticated
    try:
        kept, address = begin(kind, _return_to(request, kind), is_fresh=is_fresh)
    except NotProved as why:
        return refused(request, why.why, _("统一认证系统现在没有应答，请稍后再试或用账号密码登录"))
    waiting = {"next": given.get("next", ""), "held": given.get("held", "")}
    at = int(now(request).timestamp())
    request.session[ASKED] = {"kind": kind, "kept": kept, "at": at, "fresh": is_fresh, **waiting}
    return HttpResponseRedirect(address)


@anyone("GET")
def returned(request: HttpRequest, kind: str) -> HttpResponse:
    """Each answer is looked at once: what waited for it is gone, whatever comes of it."""
    if not leads_away(kind):
        raise Http404
    asked = request.session.pop(ASKED, None)
    if not asked or asked["kind"] != kind or now(request).timestamp() - asked["at"] > ASKED_SECONDS:
        # Nobody began this here, so it says nothing about anybody: whoever calls it again and again fills no journal.
        return door(request, _("统一认证没有通过，请重新登录"), status=422)
    try:
        vouched = finish(kind, asked["kept"], request.GET.dict(), _return_to(request, kind), at=now(request))
    except NotProved as why:
        return refused(request, why.why, _("统一认证没有通过，请重新登录"))
    if asked["fresh"]:
        return proved_again(request, vouched, asked)
    return come_in(request, vouched, asked)


def _return_to(request: HttpRequest, kind: str) -> str:
    return request.build_absolute_uri(resolve_url("outside-return", kind))
