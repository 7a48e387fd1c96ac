"""Where people without a session are sent, with what they brought (门口)."""

from typing import Any, Self

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


class DirectoryForm(SignInForm):
    """Of the directory; beside the form of our own on one page, so its fields bear other marks."""

    code = forms.CharField(
        label=_("验证码"),
        max_length=20,
        help_text=_("手机上现在显示的 6 位数字；手机不在身边，可以用一个恢复码。"),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code"}),
    )
    field_order = ("username", "password", "code")

    def __init__(self, given: Any = None, initial: dict[str, Any] | None = None) -> None:
        super().__init__(given, initial=initial, auto_id="directory_%s")


class CodeForm(forms.Form):
    """Six digits of the phone, or a recovery code from paper."""

    code = forms.CharField(
        label=_("验证码"),
        max_length=20,
        help_text=_("手机上现在显示的 6 位数字；手机不在身边，可以用一个恢复码。"),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autofocus": True}),
    )


class ProofForm(forms.Form):
    """The password again, and the code where there is a second factor."""

    password = forms.CharField(
        label=_("密码"),
        max_length=256,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password", "autofocus": True}),
    )
    code = forms.CharField(
        label=_("验证码"),
        max_length=20,
        help_text=_("手机上现在显示的 6 位数字；手机不在身边，可以用一个恢复码。"),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code"}),
    )
    held = forms.CharField(required=False, widget=forms.HiddenInput)

    @classmethod
    def asking(cls, has_factor: bool, given: Any = None, *, held: str = "") -> Self:
        form = cls(given, initial={"held": held})
        if not has_factor:
            del form.fields["code"]
        return form


def ask_for_proof(request: HttpRequest, has_factor: bool) -> HttpResponse:
    """What was posted waits on the page that asks who is there."""
    held = hold(request)
    form = ProofForm.asking(has_factor, held=held.packed if held else "")
    return render(request, "accounts/proof.html", {"form": form, "held": held}, status=401)


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
