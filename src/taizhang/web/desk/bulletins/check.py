"""What the checks say of a draft, what it is to be answered for, and handing it in (检查与送审)."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.publishing.bulletins.actions.submit_bulletin import submit_bulletin
from taizhang.publishing.bulletins.actions.take_back_waiver import take_back_waiver
from taizhang.publishing.bulletins.actions.waive_defect import waive_defect
from taizhang.publishing.bulletins.beginnings import chain_of
from taizhang.publishing.bulletins.checking import Verdict, checked
from taizhang.publishing.bulletins.figures.marks import to_marks
from taizhang.publishing.bulletins.models import Bulletin, DefectWaiver
from taizhang.publishing.bulletins.states import BulletinState, WaiverState
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for
from taizhang.web.desk.bulletins.marked import paragraphs
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.making import form_page
from taizhang.web.desk.session import actor, today
from taizhang.web.going import told


class WaiverForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("为什么不改"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("理由和您的姓名、日期一起留存，审签的人都看得到。"),
    )


@staff(methods=("GET", "POST"))
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """The checks are asked anew each time that the page is read: the registers behind the figures go on."""
    row = bulletin_for(request, pk)
    if row.state != BulletinState.DRAFT:
        return redirect("bulletin-preview", pk=row.pk)
    verdict = checked(row, today=today(request))
    form = ActForm(request.POST if request.method == "POST" else None, initial={"version": row.version})
    if form.is_valid() and form.carry_out(request, row, submit_bulletin, verdict=verdict):
        return told(request, _("已送审，等待审签"), "bulletin-preview", row.pk)
    status = form.status if form.is_bound else 200
    return render(request, "bulletins/check.html", _page(request, row, form, verdict), status=status)


def _page(request: HttpRequest, row: Bulletin, form: ActForm, verdict: Verdict) -> dict[str, Any]:
    return {
        "bulletin": row,
        "form": form,
        "verdict": verdict,
        "remarks": list(enumerate(verdict.remarks, 1)),
        "paragraphs": list(paragraphs(row.text, to_marks(row.marks), verdict.remarks)),
        "chain": [name for name, _role in chain_of(row.round.organization, row.kind)],
        "waivers": row.waivers.filter(state=WaiverState.STANDING).select_related("person"),
        "may_submit": submit_bulletin.is_open_to(row, actor(request)),
    }


@staff(methods=("GET", "POST"))
def waiver(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Answering for the ``number``-th thing that the checks say now."""
    row = bulletin_for(request, pk)
    remarks = checked(row, today=today(request)).remarks
    if not 1 <= number <= len(remarks):
        raise Http404
    one = remarks[number - 1]
    form = WaiverForm.of(request, row)
    if form.is_valid() and form.carry_out(
        request, row, waive_defect, code=one.code, passage=one.passage, reason=form.cleaned_data["reason"]
    ):
        return told(request, _("已豁免"), "bulletin-check", row.pk)
    back, hint = resolve_url("bulletin-check", pk=row.pk), f"{one.code} “{one.passage}”：{one.message}"
    return form_page(request, form, waive_defect, back=back, about=row, row=row, hint=hint)


@staff(methods=("GET", "POST"))
def waiver_withdrawal(request: HttpRequest, pk: int, defect_waiver: int) -> HttpResponse:
    row = bulletin_for(request, pk)
    kept = get_object_or_404(DefectWaiver.objects.filter(bulletin=row), pk=defect_waiver)
    form = ActForm.of(request, kept)
    if form.is_valid() and form.carry_out(request, kept, take_back_waiver):
        return told(request, _("豁免已撤回"), "bulletin-check", row.pk)
    back = resolve_url("bulletin-check", pk=row.pk)
    return form_page(request, form, take_back_waiver, back=back, about=row, row=kept)
