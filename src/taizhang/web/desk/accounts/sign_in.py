"""The pages that begin a session: name and password, and the code of the second factor (登录)."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.current import profile
from taizhang.bureau.credentials.proving import active_factor, prove_factor, prove_password
from taizhang.web.desk.access import anyone
from taizhang.web.desk.accounts.entering import caller, enter
from taizhang.web.desk.doorway import CodeForm, SignInForm, offer
from taizhang.web.desk.held import unpack
from taizhang.web.desk.session import now
from taizhang.web.going import SeeOther, inside

# Who has given the password and not yet the code; for how many seconds that is good.
PENDING, PENDING_SECONDS = "pending", 300


@anyone("GET", "POST")
def sign_in(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        if request.user.is_authenticated:
            return SeeOther(onward(request, request.GET.get("next", "")))
        form = SignInForm(initial={"next": request.GET.get("next", "")})
        return render(request, "accounts/sign_in.html", {"form": form})
    form = SignInForm(request.POST)
    held = unpack(request, request.POST.get("held", ""))
    account = _proved(request, form) if form.is_valid() else None
    if account is None:
        return render(request, "accounts/sign_in.html", {"form": form, "held": held}, status=422)
    wanted = form.cleaned_data["next"]
    if active_factor(account):
        return ask_for_code(request, account, wanted, held.packed if held else "")
    enter(request, account)
    return offer(request, held) if held else SeeOther(onward(request, wanted))


@anyone("GET", "POST")
def sign_in_code(request: HttpRequest) -> HttpResponse:
    """The second step; what was typed before the session ended is carried through it."""
    pending = request.session.get(PENDING) or {}
    account = _waiting(request, pending)
    if account is None:
        return SeeOther(resolve_url(settings.LOGIN_URL))
    form = CodeForm(request.POST or None)
    if form.is_valid():
        if factor := prove_factor(account, form.cleaned_data["code"], caller(request), at=now(request)):
            del request.session[PENDING]
            enter(request, account, factor=factor, outside=pending.get("outside"))
            held = unpack(request, pending["held"])
            return offer(request, held) if held else SeeOther(onward(request, pending["next"]))
        form.add_error(None, _("验证码不对，或者已经用过"))
    status = 422 if form.is_bound else 200
    return render(request, "accounts/code.html", {"form": form}, status=status)


def _proved(request: HttpRequest, form: SignInForm) -> Account | None:
    told = form.cleaned_data
    answer = prove_password(told["username"], told["password"], caller(request), at=now(request))
    if answer.is_locked:
        minutes = int(profile().locked_for.total_seconds() // 60)
        form.add_error(None, _("登录失败次数过多，请 %(n)d 分钟后再试") % {"n": minutes})
    elif answer.account is None:
        form.add_error(None, _("账号或密码不对，或者账号没有启用"))
    return answer.account


def ask_for_code(
    request: HttpRequest, account: Account, wanted: str, held: str, *, outside: dict[str, str] | None = None
) -> HttpResponse:
    request.session.cycle_key()
    at = int(now(request).timestamp())
    request.session[PENDING] = {"account": account.pk, "at": at, "next": wanted, "held": held}
    if outside:
        request.session[PENDING]["outside"] = outside
    return SeeOther(resolve_url("sign-in-code"))


def _waiting(request: HttpRequest, pending: dict[str, Any]) -> Account | None:
    if not pending or now(request).timestamp() - pending["at"] > PENDING_SECONDS:
        return None
    account = Account.objects.filter(pk=pending["account"]).first()
    return account if account and account.is_active else None


def onward(request: HttpRequest, address: str) -> str:
    home = resolve_url(settings.LOGIN_REDIRECT_URL)
    return address if address and inside(request, address) else home
