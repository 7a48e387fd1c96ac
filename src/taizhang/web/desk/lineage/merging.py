"""Merging findings of a round into a new one (合并问题)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.lineage.actions.merge_findings import merge_findings
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import finding_for
from taizhang.web.going import told


class MergeForm(ActForm):
    others = forms.ModelMultipleChoiceField(
        Finding.objects.none(),
        label=gettext_lazy("与哪些问题合并"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("请选择要合并的另一个问题")},
    )
    title = forms.CharField(
        label=gettext_lazy("合并后的问题表述"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
    )
    reason = forms.CharField(
        label=gettext_lazy("合并的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )


@staff(methods=("GET", "POST"))
def merge(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = MergeForm.of(request, row, title=row.title)
    near = Finding.objects.filter(round=row.round, state=FindingState.IN_PROGRESS).exclude(pk=row.pk)
    form.fields["others"].queryset = near  # type: ignore[attr-defined]
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("title", "reason")}
        if form.carry_out(request, row, merge_findings, others=list(form.cleaned_data["others"]), **facts):
            return told(request, _("已合并，原问题留有记录"), reverse("finding", args=[row.pk]))
    return act_page(request, "findings/act.html", form, row, merge_findings, finding=row)
