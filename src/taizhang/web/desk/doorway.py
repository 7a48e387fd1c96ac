"""Where people without a session are sent, with what they brought (门口)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from taizhang.web.desk.held import Held, hold
from taizhang.web.going import SeeOther

HELD = "held"


class SignInForm(forms.Form):
    username = forms.CharField(
        label=_("账号"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=_("密码"),
        max_length=256,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)
    held = forms.CharField(required=False, widget=forms.HiddenInput)


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """A page that was asked for is shown after signing in; what was posted waits on the sign-in page."""
    held = hold(request)
    if held is not None:
        form = SignInForm(initial={"held": held.packed})
        return render(request, "accounts/sign_in.html", {"form": form, "held": held}, status=401)
    query = f"?{urlencode({'next': request.get_full_path()})}" if request.method == "GET" else ""
    return SeeOther(reverse("sign-in") + query)


def offer(request: HttpRequest, held: Held) -> HttpResponse:
    """On to the page that shows what was typed; it lies in the session, so that going back and reloading keep it."""
    request.session[HELD] = held.packed
    return SeeOther(reverse("resubmission"))
