"""Applying for the write-off of a finding (申请销号)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.writeoffs.actions.apply import apply
from taizhang.web.desk.access import staff
from taizhang.web.desk.eyes import before_eyes
from taizhang.web.desk.findings.file import file_of, measures_of
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class StatementForm(ActForm):
    statement = forms.CharField(
        label=gettext_lazy("整改结果"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy(
            "一段话说清：问题怎么改的，改到什么程度，有什么长效措施。审核人最先看到这段话。"
        ),
    )


def _said_before(row: Finding) -> str:
    """The statement of the last application: after a return it is mended, not written anew."""
    last = max(row.applications.all(), key=lambda one: one.number, default=None)
    return last.statement if last else ""


@staff(methods=("GET", "POST"))
def application(request: HttpRequest, finding: int) -> HttpResponse:
    row = file_of(finding, findings_for(actor(request)))
    before_eyes(request, row)
    form = StatementForm.of(request, row, statement=_said_before(row))
    if form.is_valid() and form.carry_out(request, row, apply, statement=form.cleaned_data["statement"]):
        return told(request, _("已送审，审核结果会出现在您的工作台"), reverse("finding", args=[row.pk]))
    return act_page(
        request, "writeoffs/application.html", form, row, apply, finding=row, measures=measures_of(row)
    )
