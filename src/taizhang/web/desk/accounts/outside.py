"""The way through another system and back (外部登录): it says who somebody is, an account here says what they may do."""

import logging
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.actions.record_sign_in import SignInFailed, record_sign_in
from taizhang.bureau.credentials.outside.answers import NotProved, Vouched
from taizhang.bureau.credentials.outside.doors import begin, doors, finish
from taizhang.bureau.credentials.proving import NAME_KEPT, active_factor
from taizhang.bureau.traces.origins import origin_of
from taizhang.web.desk.access import anyone
from taizhang.web.desk.accounts.entering import enter
from taizhang.web.desk.accounts.sign_in import ask_for_code, onward
from taizhang.web.desk.doorway import SignInForm, offer
from taizhang.web.desk.held import unpack
from taizhang.web.desk.session import now
from taizhang.web.going import SeeOther
from taizhang.web.sessions import PROVED

# What waits for the answer, and for how many seconds it is good.
ASKED, ASKED_SECONDS = "outside_asked", 600
log = logging.getLogger("taizhang.sign-in")


@anyone("GET", "POST")
def outside(request: HttpRequest, kind: str) -> HttpResponse:
    """On to the other system; what was typed before the session ended waits in the session."""
    if kind not in doors():
        raise Http404
    given = request.POST if request.method == "POST" else request.GET
    is_fresh = request.user.is_authenticated
    try:
        kept, address = begin(kind, _return_to(request, kind), is_fresh=is_fresh)
    except NotProved as why:
        return _refused(request, why.why, _("统一认证系统现在没有应答，请稍后再试或用账号密码登录"))
    waiting = {"next": given.get("next", ""), "held": given.get("held", "")}
    at = int(now(request).timestamp())
    request.session[ASKED] = {"kind": kind, "kept": kept, "at": at, "fresh": is_fresh, **waiting}
    return HttpResponseRedirect(address)


@anyone("GET")
def returned(request: HttpRequest, kind: str) -> HttpResponse:
    """Each answer is looked at once: what waited for it is gone, whatever comes of it."""
    if kind not in doors():
        raise Http404
    asked = request.session.pop(ASKED, None)
    if not asked or asked["kind"] != kind or now(request).timestamp() - asked["at"] > ASKED_SECONDS:
        # Nobody began this here, so it says nothing about anybody: whoever calls it again and again fills no journal.
        return _door(request, _("统一认证没有通过，请重新登录"), status=422)
    try:
        vouched = finish(kind, asked["kept"], request.GET.dict(), _return_to(request, kind), at=now(request))
    except NotProved as why:
        return _refused(request, why.why, _("统一认证没有通过，请重新登录"))
    if asked["fresh"]:
        return _proved_again(request, vouched, asked)
    return _come_in(request, vouched, asked)


def _come_in(request: HttpRequest, vouched: Vouched, asked: dict[str, Any]) -> HttpResponse:
    account = Account.objects.filter(username=vouched.name).first()
    if account is None or not account.is_active or account.duty:
        return _nobody_here(request, vouched, account)
    if settings.OUTSIDE_SECOND_FACTOR != "there" and active_factor(account):
        return ask_for_code(request, account, asked["next"], asked["held"], outside=_kept(vouched))
    factor = vouched.kind if settings.OUTSIDE_SECOND_FACTOR == "there" else ""
    enter(request, account, factor=factor, outside=_kept(vouched))
    held = unpack(request, asked["held"])
    return offer(request, held) if held else SeeOther(onward(request, asked["next"]))


def _proved_again(request: HttpRequest, vouched: Vouched, asked: dict[str, Any]) -> HttpResponse:
    """Only whoever is signed in here counts as having proved it."""
    if not request.user.is_authenticated or request.user.get_username() != vouched.name:
        return _refused(request, "somebody else", _("统一认证里登录的是另一个人，没有通过验证"))
    request.session[PROVED] = int(now(request).timestamp())
    held = unpack(request, asked["held"])
    return offer(request, held) if held else SeeOther(reverse("desk"))


def _kept(vouched: Vouched) -> dict[str, str]:
    return {"kind": vouched.kind, "subject": vouched.subject, "key": vouched.key, "hint": vouched.hint}


def _nobody_here(request: HttpRequest, vouched: Vouched, account: Account | None) -> HttpResponse:
    """Nothing is made for them: an account is opened by those who keep the accounts."""
    reason = "outside_unknown" if account is None else "outside_closed"
    name = account.username if account else f"{vouched.name[:NAME_KEPT]}…"
    told = SignInFailed(username=name, address=origin_of(request), reason=reason)
    record_sign_in(account, told, at=now(request))
    if account and account.duty:
        said = _("管理员账号不经统一认证登录，请用账号和密码")
    else:
        said = _("统一认证已通过，但这里没有“%(name)s”可以使用的账号，请联系系统管理员") % {
            "name": vouched.name
        }
    return _door(request, said, status=403)


def _refused(request: HttpRequest, why: str, said: str) -> HttpResponse:
    log.warning("outside sign-in refused: %s", why)
    told = SignInFailed(username="—", address=origin_of(request), reason="outside")
    record_sign_in(None, told, at=now(request))
    return _door(request, said, status=422)


def _door(request: HttpRequest, said: str, *, status: int) -> HttpResponse:
    form = SignInForm(data={"username": "", "password": ""})
    form.errors.clear()
    form.add_error(None, said)
    return render(request, "accounts/sign_in.html", {"form": form}, status=status)


def _return_to(request: HttpRequest, kind: str) -> str:
    return request.build_absolute_uri(resolve_url("outside-return", kind))
