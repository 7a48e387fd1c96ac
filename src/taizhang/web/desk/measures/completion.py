"""Reporting that a measure is done, or is deemed so and kept up (报告完成)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told


class CompletionForm(ActForm):
    """A standing measure is deemed complete and says when it is looked at again."""

    review_on = forms.DateField(
        label=gettext_lazy("下次复核的日期"),
        widget=Day,
        help_text=gettext_lazy("长期坚持的措施视同完成，到这一天会回到工作台上复核"),
    )


def form_for(measure: Measure) -> type[ActForm]:
    return CompletionForm if measure.kind == Kind.STANDING else ActForm


@staff(methods=("GET", "POST"))
def completion(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = form_for(row).of(request, row)
    facts: dict[str, Any] = {"review_on": form.cleaned_data.get("review_on")} if form.is_valid() else {}
    if facts and form.carry_out(request, row, complete, **facts):
        return told(request, _("措施 %(n)d 已报完成") % {"n": row.number}, place_of(row))
    return act_page(request, "measures/act.html", form, row, complete, measure=row, finding=row.finding)
