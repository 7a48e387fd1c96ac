"""Addresses that one administrator enters for somebody and another lets in (代填收件地址)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.messages.actions.activate_addresses import activate_addresses
from taizhang.bureau.messages.actions.decline_addresses import decline_addresses
from taizhang.bureau.messages.actions.enter_addresses import enter_addresses
from taizhang.bureau.messages.kinds import Reach
from taizhang.bureau.messages.models import AddressEntry
from taizhang.web.desk.access import administrators
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.keeping.lookup import account_for
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.going import told


class AddressForm(MakeForm):
    email = forms.EmailField(label=Reach.EMAIL.label, required=False, max_length=100)
    wecom = forms.CharField(label=Reach.WECOM.label, required=False, max_length=100)
    dingtalk = forms.CharField(label=Reach.DINGTALK.label, required=False, max_length=100)
    feishu = forms.CharField(label=Reach.FEISHU.label, required=False, max_length=100)


@administrators(Duty.SYSTEM, methods=("GET", "POST"), is_final=True)
def addresses(request: HttpRequest, account: int) -> HttpResponse:
    row = account_for(account)
    form = AddressForm.of(request)
    if form.is_valid():
        facts = {"person": row.person, "addresses": form.entered}
        if form.make(request, enter_addresses, GROUND, **facts):
            return told(request, _("已代填，等安全管理员启用"), "keeping-account", row.pk)
    back = reverse("keeping-account", args=[row.pk])
    return form_page(request, form, enter_addresses, back=back, about=row.person)


@administrators(Duty.SECURITY, methods=("POST",), is_final=True)
def activation(request: HttpRequest, pk: int) -> HttpResponse:
    return _at_once(request, pk, activate_addresses, _("收件地址已启用"))


@administrators(Duty.SECURITY, methods=("POST",), is_final=True)
def refusal(request: HttpRequest, pk: int) -> HttpResponse:
    return _at_once(request, pk, decline_addresses, _("代填的地址没有采用"))


def _at_once(request: HttpRequest, pk: int, act: Transition[Any, ...], said: str) -> HttpResponse:
    row = get_object_or_404(AddressEntry.objects.select_related("person"), pk=pk)
    owner = get_object_or_404(Account, person=row.person_id)
    form = ActForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, act):
        return told(request, said, "keeping-account", owner.pk)
    return act_page(request, "keeping/act.html", form, row, act, account=owner)
