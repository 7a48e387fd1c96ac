"""What a reviewer says of one piece of evidence, while the rest is still being looked at (审阅佐证)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import standing_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.actions.mark_piece import mark_piece
from taizhang.ledger.writeoffs.states import Verdict
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import finding_for
from taizhang.web.going import told


class MarkForm(ActForm):
    verdict = forms.ChoiceField(
        label=gettext_lazy("这份佐证"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=gettext_lazy("为什么要退回"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("标为要退回时必填：缺什么，怎么补。承办人会看到这句话。"),
    )
    hint: Any = None


@staff(methods=("GET", "POST"))
def mark(request: HttpRequest, finding: int, evidence: int) -> HttpResponse:
    row = finding_for(request, finding)
    piece = get_object_or_404(Evidence, pk=evidence, pk__in=standing_of(row))
    form = MarkForm.of(request, row, verdict=Verdict.RETURNED)
    form.hint = piece
    if form.is_valid() and _marked(request, form, row, piece):
        return told(request, _("已标注"), f"{reverse('decision', args=[row.pk])}#evidence")
    return act_page(request, "findings/act.html", form, row, mark_piece, finding=row)


def _marked(request: HttpRequest, form: MarkForm, row: Finding, piece: Evidence) -> bool:
    said = form.cleaned_data
    facts: dict[str, Any] = {"evidence": piece.pk, "verdict": said["verdict"], "reason": said["reason"]}
    return form.carry_out(request, row, mark_piece, **facts)
