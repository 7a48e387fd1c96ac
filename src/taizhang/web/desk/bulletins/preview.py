"""A bulletin as it will be read, with the button that publishes it (预览、公布)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.actions.begin_correction import begin_correction
from taizhang.publishing.bulletins.actions.countersign import countersign
from taizhang.publishing.bulletins.actions.drop_bulletin import drop_bulletin
from taizhang.publishing.bulletins.actions.freeze import freeze
from taizhang.publishing.bulletins.actions.recall_bulletin import recall_bulletin
from taizhang.publishing.bulletins.actions.revise import revise
from taizhang.publishing.bulletins.actions.withdraw_publication import withdraw_publication
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.guards import has_not_signed, is_as_checked, is_not_the_writer
from taizhang.publishing.bulletins.models import Bulletin, Withdrawal
from taizhang.publishing.bulletins.preparing import NOTHING, prepared
from taizhang.publishing.bulletins.signing import current_step, steps_of
from taizhang.publishing.bulletins.states import BulletinState
from taizhang.publishing.exports.pdf import is_installed
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for, sheet_of_draft
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class SigningForm(ActForm):
    """``seen_digest`` is that of the text which the page showed."""

    opinion = forms.CharField(
        label=gettext_lazy("意见"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    seen_digest = forms.CharField(max_length=64, widget=forms.HiddenInput)

    @property
    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("opinion", "seen_digest")}


@staff()
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    return preview_page(request, bulletin_for(request, pk))


@staff(methods=("GET", "POST"), is_final=True)
def publication(request: HttpRequest, pk: int) -> HttpResponse:
    """Publishes exactly the text that the page showed: a text that changed meanwhile is shown again instead."""
    row = bulletin_for(request, pk)
    if request.method != "POST":
        return redirect("bulletin-preview", pk=row.pk)
    form = ActForm(request.POST)
    if form.is_valid() and _published(request, row, form):
        return told(request, _("已公布，任何人都可以查看"), "bulletin-preview", row.pk)
    if form.status == 409:
        form.errors.clear()
        form.add_error(None, _("您读的时候，这份通报又有了改动，还没有公布；请读一遍现在的文字再公布"))
    return preview_page(request, bulletin_for(request, pk), publishing=form)


def _published(request: HttpRequest, row: Bulletin, form: ActForm) -> bool:
    """Nothing is counted for somebody who may not publish it: the gate says why."""
    may = freeze.refusal(row, actor(request)) is None
    try:
        counted = prepared(row) if may else NOTHING
    except Refused as why:
        form.refuse(str(why), row)
        return False
    return form.carry_out(request, row, freeze, prepared=counted)


def preview_page(
    request: HttpRequest,
    row: Bulletin,
    *,
    publishing: ActForm | None = None,
    signing: SigningForm | None = None,
) -> HttpResponse:
    """``publishing`` and ``signing`` are forms that were refused."""
    by, refused = actor(request), signing or publishing
    signs = countersign.is_open_to(row, by)
    shown: dict[str, Any] = {
        "bulletin": row,
        "form": publishing or ActForm(initial={"version": row.version}),
        "signing": signing or _signing(row),
        "refused": refused,
        "paper": sheet_of_draft(row),
        "last": row.revisions.select_related("saved_by").last(),
        "steps": steps_of(row),
        "step": current_step(row) if row.state == BulletinState.SUBMITTED else None,
        "may_sign": signs,
        "sign_refusal": _why_not_sign(row, by) if signs else None,
        "checkup": row.checkups.filter(turn=row.turn).first(),
        "may_freeze": freeze.is_open_to(row, by),
        "freeze_refusal": freeze.refusal(row, by),
        "may_revise": revise.is_open_to(row, by),
        "may_recall": recall_bulletin.is_open_to(row, by),
        "may_drop": drop_bulletin.is_open_to(row, by),
        "may_correct": row.state == BulletinState.FROZEN and begin_correction.is_open_to(row, by),
        "may_withdraw": withdraw_publication.is_open_to(row, by),
        "has_pdf": is_installed(),
        "withdrawn": Withdrawal.objects.filter(publication__bulletin=row).first(),
    }
    return render(request, "bulletins/preview.html", shown, status=refused.status if refused else 200)


def _signing(row: Bulletin) -> SigningForm:
    return SigningForm(initial={"version": row.version, "seen_digest": content_digest(row)})


def _why_not_sign(row: Bulletin, by: Actor) -> str | None:
    guards = (is_not_the_writer, has_not_signed, is_as_checked)
    return next((why for guard in guards if (why := guard(row, by))), None)
