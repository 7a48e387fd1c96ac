"""The page where somebody proves again who they are, before what is final (再次验证)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.credentials.proving import active_factor, came_in, prove_factor, prove_password
from taizhang.web.desk.access import owner
from taizhang.web.desk.accounts.entering import caller
from taizhang.web.desk.doorway import ProofForm, offer
from taizhang.web.desk.held import unpack
from taizhang.web.desk.session import now
from taizhang.web.desk.standing import account_of
from taizhang.web.going import SeeOther
from taizhang.web.sessions import PROVED


@owner("POST", is_first=False)
def proof(request: HttpRequest) -> HttpResponse:
    has_factor = bool(active_factor(account_of(request)))
    form = ProofForm.asking(has_factor, request.POST)
    held = unpack(request, request.POST.get("held", ""))
    if form.is_valid() and _is_proved(request, form, has_factor):
        request.session[PROVED] = int(now(request).timestamp())
        return offer(request, held) if held else SeeOther(reverse("desk"))
    return render(request, "accounts/proof.html", {"form": form, "held": held}, status=422)


def _is_proved(request: HttpRequest, form: ProofForm, has_factor: bool) -> bool:
    account, told, at = account_of(request), form.cleaned_data, now(request)
    answer = prove_password(account.username, told["password"], caller(request), at=at)
    is_right = answer.account is not None
    if is_right and has_factor:
        is_right = bool(prove_factor(account, told["code"], caller(request), at=at))
    if is_right:
        came_in(account, caller(request), at=at)
        return True
    form.add_error(None, _("没有通过验证，请核对后再试"))
    return False
