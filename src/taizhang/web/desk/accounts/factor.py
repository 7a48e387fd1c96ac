"""The pages where somebody ties a phone to the account, and unties it (二次验证)."""

from typing import Any

import segno
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.actions.enrol_factor import enrol_factor
from taizhang.bureau.credentials.actions.remove_factor import remove_factor
from taizhang.bureau.credentials.codes import address_of, new_recovery_codes, new_secret
from taizhang.bureau.credentials.current import profile
from taizhang.bureau.credentials.models import SecondFactor
from taizhang.bureau.credentials.proving import active_factor
from taizhang.bureau.credentials.sealing import opened, sealed
from taizhang.bureau.credentials.states import FactorState
from taizhang.bureau.journal.creation import Ground
from taizhang.web.desk.access import owner
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import actor
from taizhang.web.desk.standing import account_of
from taizhang.web.going import SeeOther, told
from taizhang.web.sessions import FACTOR

# The secret that is shown waits in the session until a code proves that the phone has it.
OFFERED = "factor_offered"


class EnrolForm(MakeForm):
    code = forms.CharField(
        label=gettext_lazy("手机上显示的 6 位数字"),
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )


class RemovalForm(ActForm):
    password = forms.CharField(
        label=gettext_lazy("密码"),
        max_length=256,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


@owner("GET", "POST")
def factor(request: HttpRequest) -> HttpResponse:
    own = account_of(request)
    if active_factor(own):
        return SeeOther("/account")
    secret, form = _offered(request), EnrolForm.of(request)
    if form.is_valid():
        codes = new_recovery_codes()
        facts = {"secret": secret, "code": form.cleaned_data["code"], "recovery": codes}
        if form.make(request, enrol_factor, Ground(_home(request)), **facts):
            request.session.pop(OFFERED, None)
            request.session[FACTOR] = True
            return _shown_once(request, [] if form.is_repeated else codes)
    address = address_of(secret, username=own.username, house=_("台账"))
    shown = {
        "form": form,
        "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        "picture": picture(address),
        "must": actor(request).has_role(*profile().second_factor_for),
    }
    answer = render(request, "accounts/factor.html", shown, status=form.status if form.is_bound else 200)
    answer["Cache-Control"] = "private, no-store"
    return answer


@owner("GET", "POST", is_first=False)
def factor_removal(request: HttpRequest) -> HttpResponse:
    own = Account.objects.get(pk=account_of(request).pk)
    row = get_object_or_404(SecondFactor, account=own, state=FactorState.ACTIVE)
    form = RemovalForm.of(request, row)
    if form.is_valid():
        given = form.cleaned_data["password"]
        if form.carry_out(request, row, remove_factor, password=given):
            request.session[FACTOR] = False
            return told(request, _("二次验证已解除"), "account")
    status = form.status if form.is_bound else 200
    return render(request, "accounts/factor_removal.html", {"form": form}, status=status)


def picture(address: str) -> str:
    """Drawn in place: nothing of the secret is fetched from anywhere, and no style is written inline."""
    drawn: Any = segno.make(address, error="m")
    told = drawn.svg_inline(scale=5, border=4, dark="#000", light="#fff", omitsize=False)
    return mark_safe(told)  # noqa: S308 - drawn by us from a Base32 secret and a quoted name


def _offered(request: HttpRequest) -> str:
    kept = request.session.get(OFFERED)
    if kept is None:
        request.session[OFFERED] = kept = sealed(new_secret())
    return opened(kept)


def _home(request: HttpRequest) -> str:
    return actor(request).posts[0].path


def _shown_once(request: HttpRequest, codes: list[str]) -> HttpResponse:
    answer = render(request, "accounts/recovery_codes.html", {"codes": codes})
    answer["Cache-Control"] = "private, no-store"
    return answer
