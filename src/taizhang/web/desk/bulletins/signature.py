"""Agreeing to a bulletin, sending it back, taking it back, dropping it (审签)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.gate import Transition
from taizhang.publishing.bulletins.actions.begin_correction import begin_correction
from taizhang.publishing.bulletins.actions.countersign import countersign
from taizhang.publishing.bulletins.actions.drop_bulletin import drop_bulletin
from taizhang.publishing.bulletins.actions.recall_bulletin import recall_bulletin
from taizhang.publishing.bulletins.actions.return_bulletin import return_bulletin
from taizhang.publishing.bulletins.actions.sign_off import sign_off
from taizhang.publishing.bulletins.actions.withdraw_publication import withdraw_publication
from taizhang.publishing.bulletins.guards import is_last_step
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for
from taizhang.web.desk.bulletins.preview import SigningForm, preview_page
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class ReasonForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("理由"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class WithdrawalForm(ReasonForm):
    is_hidden = forms.BooleanField(
        label=gettext_lazy("正文也不再显示"),
        required=False,
        help_text=gettext_lazy("只在文字本身不得再公开时选（例如有个人信息）；理由、日期和校验码仍然公开"),
    )


@staff(methods=("GET", "POST"), is_final=True)
def signature(request: HttpRequest, pk: int) -> HttpResponse:
    """Agrees to exactly what the page showed, or sends it back with a reason."""
    row = bulletin_for(request, pk)
    if request.method != "POST":
        return redirect("bulletin-preview", pk=row.pk)
    form = SigningForm(request.POST)
    act, said = _answer(request, row)
    if form.is_valid() and form.carry_out(request, row, act, **form.facts):
        return told(request, said, "bulletin-preview", row.pk)
    return preview_page(request, bulletin_for(request, pk), signing=form)


def _answer(request: HttpRequest, row: Bulletin) -> tuple[Transition[Any, ...], str]:
    if request.POST.get("reply") == "return":
        return return_bulletin, _("已退回修改")
    if is_last_step(row, actor(request)) is None:
        return sign_off, _("已签发，可以公布")
    return countersign, _("已同意，转到下一步")


@staff(methods=("GET", "POST"))
def recall(request: HttpRequest, pk: int) -> HttpResponse:
    return _reasoned(request, pk, recall_bulletin, _("已撤回修改"), "bulletin")


@staff(methods=("GET", "POST"))
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    return _reasoned(request, pk, drop_bulletin, _("已作废"), "bulletin-preview")


@staff(methods=("GET", "POST"), is_final=True)
def withdrawal(request: HttpRequest, pk: int) -> HttpResponse:
    return _reasoned(
        request, pk, withdraw_publication, _("已撤回，公开页面注明了理由"), "bulletin-preview", WithdrawalForm
    )


def _reasoned(
    request: HttpRequest,
    pk: int,
    act: Transition[Any, ...],
    said: str,
    to: str,
    kind: type[ActForm] = ReasonForm,
) -> HttpResponse:
    row = bulletin_for(request, pk)
    form = kind.of(request, row)
    if form.is_valid() and form.carry_out(
        request, row, act, **{name: value for name, value in form.cleaned_data.items() if name != "version"}
    ):
        return told(request, said, to, row.pk)
    back = resolve_url("bulletin-preview", pk=row.pk)
    return form_page(request, form, act, back=back, about=row, row=row)


class CorrectionForm(MakeForm):
    reason = forms.CharField(
        label=gettext_lazy("更正什么，为什么"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


@staff(methods=("GET", "POST"))
def correction(request: HttpRequest, pk: int) -> HttpResponse:
    row = bulletin_for(request, pk)
    form = CorrectionForm.of(request)
    if form.is_valid():
        made = form.make(request, begin_correction, row, **form.entered)
        if made is not None:
            return told(request, _("更正稿已起草，改定后送审"), "bulletin", made.pk)
    return form_page(
        request, form, begin_correction, back=resolve_url("bulletin-preview", pk=row.pk), about=row
    )
