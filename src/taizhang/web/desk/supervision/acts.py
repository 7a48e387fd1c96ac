"""Taking a notice, answering it, judging the answer, withdrawing it (签收、回复、认定、撤回)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.gate import Transition
from taizhang.ledger.supervision.actions.accept_reply import accept_reply
from taizhang.ledger.supervision.actions.receive_notice import receive_notice
from taizhang.ledger.supervision.actions.reply_to_notice import reply_to_notice
from taizhang.ledger.supervision.actions.return_reply import return_reply
from taizhang.ledger.supervision.actions.take_note import take_note
from taizhang.ledger.supervision.actions.withdraw_notice import withdraw_notice
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.supervision.lookup import notice_for
from taizhang.web.going import told


class ReceiptForm(ActForm):
    """Nothing but the click."""


class ReplyForm(ActForm):
    text = forms.CharField(
        label=gettext_lazy("办理情况"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6})
    )


class AcceptForm(ActForm):
    opinion = forms.CharField(
        label=gettext_lazy("意见"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class ReturnForm(ActForm):
    opinion = forms.CharField(
        label=gettext_lazy("退回的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class WithdrawForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("撤回的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


@staff(methods=("GET", "POST"))
def receipt(request: HttpRequest, pk: int) -> HttpResponse:
    row = notice_for(request, pk)
    act = receive_notice if row.reply_days else take_note
    return _answer(request, pk, ReceiptForm, act, _("已签收"))


@staff(methods=("GET", "POST"))
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    return _answer(request, pk, ReplyForm, reply_to_notice, _("回复已提交"))


@staff(methods=("GET", "POST"))
def acceptance(request: HttpRequest, pk: int) -> HttpResponse:
    return _answer(request, pk, AcceptForm, accept_reply, _("已认可回复，办结"))


@staff(methods=("GET", "POST"))
def reply_return(request: HttpRequest, pk: int) -> HttpResponse:
    return _answer(request, pk, ReturnForm, return_reply, _("已退回，承办股室会看到理由"))


@staff(methods=("GET", "POST"))
def withdrawal(request: HttpRequest, pk: int) -> HttpResponse:
    return _answer(request, pk, WithdrawForm, withdraw_notice, _("已撤回"))


def _answer(
    request: HttpRequest, pk: int, kind: type[ActForm], act: Transition[Any, ...], said: str
) -> HttpResponse:
    row = notice_for(request, pk)
    form = kind.of(request, row)
    if form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        if form.carry_out(request, row, act, **facts):
            return told(request, said, "supervision-notice", row.pk)
    return act_page(request, "supervision/act.html", form, row, act, notice=row)
