"""Arriving from another system (外部登录到达): it says who somebody is, an account here says what they may do."""

import logging
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.actions.record_sign_in import SignInFailed, record_sign_in
from taizhang.bureau.credentials.outside.answers import Vouched
from taizhang.bureau.credentials.outside.doors import leads_away
from taizhang.bureau.credentials.proving import NAME_KEPT, active_factor
from taizhang.bureau.traces.origins import origin_of
from taizhang.web.desk.accounts.entering import enter
from taizhang.web.desk.accounts.sign_in import ask_for_code, onward
from taizhang.web.desk.doorway import SignInForm, offer
from taizhang.web.desk.held import unpack
from taizhang.web.desk.session import now
from taizhang.web.going import SeeOther
from taizhang.web.sessions import PROVED

log = logging.getLogger("taizhang.sign-in")


def come_in(request: HttpRequest, vouched: Vouched, asked: dict[str, Any]) -> HttpResponse:
    account = Account.objects.filter(username=vouched.name).first()
    if account is None or not account.is_active or account.duty:
        return _nobody_here(request, vouched, account)
    # A directory knows passwords alone, so it never answers for a second factor.
    is_there = settings.OUTSIDE_SECOND_FACTOR == "there" and leads_away(vouched.kind)
    if not is_there and active_factor(account):
        return ask_for_code(request, account, asked["next"], asked["held"], outside=_kept(vouched))
    factor = vouched.kind if is_there else ""
    enter(request, account, factor=factor, outside=_kept(vouched))
    held = unpack(request, asked["held"])
    return offer(request, held) if held else SeeOther(onward(request, asked["next"]))


def proved_again(request: HttpRequest, vouched: Vouched, asked: dict[str, Any]) -> HttpResponse:
    """Only whoever is signed in here counts as having proved it."""
    if not request.user.is_authenticated or request.user.get_username() != vouched.name:
        return refused(request, "somebody else", _("统一认证里登录的是另一个人，没有通过验证"))
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
    return door(request, said, status=403)


def refused(request: HttpRequest, why: str, said: str) -> HttpResponse:
    note_refusal(request, why)
    return door(request, said, status=422)


def note_refusal(request: HttpRequest, why: str) -> None:
    log.warning("outside sign-in refused: %s", why)
    told = SignInFailed(username="—", address=origin_of(request), reason="outside")
    record_sign_in(None, told, at=now(request))


def door(request: HttpRequest, said: str, *, status: int) -> HttpResponse:
    form = SignInForm(data={"username": "", "password": ""})
    form.errors.clear()
    form.add_error(None, said)
    return render(request, "accounts/sign_in.html", {"form": form}, status=status)
