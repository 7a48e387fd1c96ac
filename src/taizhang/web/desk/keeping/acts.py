"""Activating, disabling, reopening accounts and resetting passwords (启用、停用、恢复、重设)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.appointments.passwords import new_password
from taizhang.bureau.credentials.actions.activate_account import activate_account
from taizhang.bureau.credentials.actions.disable_account import disable_account
from taizhang.bureau.credentials.actions.reopen_account import reopen_account
from taizhang.bureau.credentials.actions.reset_password import reset_password
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.refusal import Refused
from taizhang.web.desk.access import administrators
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.keeping.accounts import shown_once
from taizhang.web.desk.keeping.lookup import account_for
from taizhang.web.desk.session import actor, now
from taizhang.web.going import told

MOST_AT_ONCE = 500


class DisableForm(ActForm):
    reason = forms.CharField(label=gettext_lazy("原因"), max_length=200)


class ResetForm(ActForm):
    with_factor = forms.BooleanField(label=gettext_lazy("手机也丢了，同时解除二次验证"), required=False)


@administrators(Duty.SECURITY, methods=("POST",), is_final=True)
def activation(request: HttpRequest, account: int) -> HttpResponse:
    return _at_once(request, account, activate_account, _("账号已启用"))


@administrators(Duty.SYSTEM, methods=("POST",), is_final=True)
def reopening(request: HttpRequest, account: int) -> HttpResponse:
    return _at_once(request, account, reopen_account, _("账号已恢复，等安全管理员启用"))


@administrators(Duty.SECURITY, methods=("POST",), is_final=True)
def activations(request: HttpRequest) -> HttpResponse:
    """Several that wait, each through the gate; one that somebody else has dealt with meanwhile is left alone."""
    chosen = request.POST.getlist("account")[:MOST_AT_ONCE]
    rows = Account.objects.filter(pk__in=[one for one in chosen if one.isdigit()], state=AccountState.WAITING)
    done = 0
    for row in rows:
        try:
            activate_account(row, actor=actor(request), at=now(request))
        except Refused:
            continue
        done += 1
    said = ngettext("已启用 %(n)d 个账号", "已启用 %(n)d 个账号", done) % {"n": done}
    return told(request, said, "accounts")


@administrators(Duty.SYSTEM, Duty.SECURITY, methods=("GET", "POST"), is_final=True)
def disabling(request: HttpRequest, account: int) -> HttpResponse:
    row = account_for(account)
    form = DisableForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, disable_account, reason=form.cleaned_data["reason"]):
        return told(request, _("账号已停用，正在登录的也已退出"), "keeping-account", row.pk)
    return act_page(request, "keeping/act.html", form, row, disable_account, account=row)


@administrators(Duty.SYSTEM, methods=("GET", "POST"), is_final=True)
def resetting(request: HttpRequest, account: int) -> HttpResponse:
    row = account_for(account)
    form = ResetForm.of(request, row)
    if form.is_valid():
        password = new_password()
        facts: dict[str, Any] = {"password": password, "with_factor": form.cleaned_data["with_factor"]}
        if form.carry_out(request, row, reset_password, **facts):
            fresh = account_for(row.pk)
            return shown_once(request, fresh, password if fresh.check_password(password) else "")
    return act_page(request, "keeping/act.html", form, row, reset_password, account=row)


def _at_once(request: HttpRequest, pk: int, act: Transition[Any, ...], sentence: str) -> HttpResponse:
    row = account_for(pk)
    form = ActForm.of(request, row)
    if not form.is_valid():
        raise Refused(_("页面已经过期，请重新打开"))
    if form.carry_out(request, row, act):
        return told(request, sentence, "keeping-account", row.pk)
    raise Refused(str(form.non_field_errors()[0]))
