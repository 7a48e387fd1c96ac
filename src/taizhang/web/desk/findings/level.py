"""Saying how sensitive a finding is (标注敏感程度)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.traces.marking import level_of
from taizhang.ledger.findings.actions.classify import classify
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import act_page
from taizhang.web.desk.lookup import finding_for
from taizhang.web.desk.marking import LevelForm
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def level(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = LevelForm.of(request, row, standing={"level": level_of(row)})
    if form.is_valid() and form.carry_out(request, row, classify, level=form.cleaned_data["level"]):
        return told(request, _("敏感程度已更新"), reverse("finding", args=[row.pk]))
    return act_page(request, "findings/act.html", form, row, classify, finding=row)
