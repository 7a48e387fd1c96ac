"""Reporting that a measure is done (报告完成)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.ledger.evidence.actions.complete import complete
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def completion(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = ActForm.of(request, row)
    if form.is_valid() and form.carry_out(request, row, complete):
        return told(request, _("措施 %(n)d 已报完成") % {"n": row.number}, place_of(row))
    return act_page(request, "measures/act.html", form, row, complete, measure=row, finding=row.finding)
