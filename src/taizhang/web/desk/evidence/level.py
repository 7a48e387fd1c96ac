"""Saying how sensitive a piece of evidence is (标注佐证敏感程度)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.bureau.traces.marking import level_of
from taizhang.ledger.evidence.actions.classify_evidence import classify_evidence
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import act_page
from taizhang.web.desk.lookup import found_evidence
from taizhang.web.desk.marking import LevelForm
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def level(request: HttpRequest, evidence: int) -> HttpResponse:
    row = found_evidence(request, evidence)
    form = LevelForm.of(request, row, standing={"level": level_of(row)})
    if form.is_valid() and form.carry_out(request, row, classify_evidence, level=form.cleaned_data["level"]):
        return told(request, _("敏感程度已更新"), "piece", row.pk)
    return act_page(request, "evidence/revision.html", form, row, classify_evidence, evidence=row)
