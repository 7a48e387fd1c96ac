"""Taking a piece of evidence back (撤回佐证)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.evidence.actions.withdraw import withdraw
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import found_evidence
from taizhang.web.going import told


class ReasonForm(ActForm):
    reason = forms.CharField(
        label=gettext_lazy("撤回的原因"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


@staff(methods=("GET", "POST"))
def withdrawal(request: HttpRequest, evidence: int) -> HttpResponse:
    row = found_evidence(request, evidence)
    form = ReasonForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, withdraw, reason=form.cleaned_data["reason"]):
        said = _("佐证“%(title)s”已撤回，仍留在记录里") % {"title": row.current.title}
        return told(request, said, "piece", row.pk)
    return act_page(request, "evidence/revision.html", form, row, withdraw, evidence=row)
