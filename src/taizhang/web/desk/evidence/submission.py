"""Handing in evidence for a measure, or keeping it as a draft (提交佐证)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.prepare import prepare
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.measures.models import Measure
from taizhang.web.desk.access import staff
from taizhang.web.desk.evidence.form import EvidenceForm
from taizhang.web.desk.evidence.receiving import received
from taizhang.web.desk.forms import act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.session import actor
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def submission(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = EvidenceForm.of(request, row)
    if form.is_valid() and _handed_in(request, form, row):
        said = _("草稿已保存，提交以后才算佐证") if "draft" in request.POST else _("佐证已存档")
        return told(request, said, place_of(row))
    return act_page(request, "evidence/act.html", form, row, submit, measure=row, finding=row.finding)


def _handed_in(request: HttpRequest, form: EvidenceForm, row: Measure) -> bool:
    """The bytes are kept only for somebody who may hand them in, and only where there is room."""
    act = prepare if "draft" in request.POST else submit
    if why := act.refusal(row, actor(request)):
        form.refuse(why, row)
        return False
    try:
        files = received(request, form.cleaned_data["file"], row.finding.round.organization)
    except Refused as refused:
        form.refuse(str(refused), row)
        return False
    return form.carry_out(request, row, act, content=form.content(files))
