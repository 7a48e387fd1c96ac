"""The page that begins a session (登录)."""

from django.conf import settings
from django.contrib.auth import authenticate, login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext as _

from taizhang.web.desk.access import anyone
from taizhang.web.desk.doorway import SignInForm, offer
from taizhang.web.desk.held import unpack
from taizhang.web.going import SeeOther, inside


@anyone("GET", "POST")
def sign_in(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        if request.user.is_authenticated:
            return SeeOther(_onward(request, request.GET.get("next", "")))
        form = SignInForm(initial={"next": request.GET.get("next", "")})
        return render(request, "accounts/sign_in.html", {"form": form})
    form = SignInForm(request.POST)
    held = unpack(request, request.POST.get("held", ""))
    if form.is_valid() and _entered(request, form):
        return offer(request, held) if held else SeeOther(_onward(request, form.cleaned_data["next"]))
    return render(request, "accounts/sign_in.html", {"form": form, "held": held}, status=422)


def _entered(request: HttpRequest, form: SignInForm) -> bool:
    told = form.cleaned_data
    account = authenticate(request, username=told["username"], password=told["password"])
    if account is None:
        form.add_error(None, _("账号或密码不对"))
        return False
    login(request, account)
    return True


def _onward(request: HttpRequest, address: str) -> str:
    home = resolve_url(settings.LOGIN_REDIRECT_URL)
    return address if address and inside(request, address) else home
