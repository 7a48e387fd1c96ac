"""Correct a proposed measure (修改拟入账措施)."""

from django.http import HttpRequest, HttpResponse

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.rounds.actions.revise_measure import revise_measure
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.form_page import Correction, answer
from taizhang.web.desk.rounds.forms import MeasureForm
from taizhang.web.desk.rounds.lookup import intake_for, measure_of


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def draft_measure(request: HttpRequest, pk: int, measure: int) -> HttpResponse:
    intake = intake_for(request, pk)
    row = measure_of(intake, measure)
    form = MeasureForm.of(request, intake, standing=MeasureForm.shown(row))
    offices = [office.name for office in offices_of(intake.organization)]
    correction = Correction(intake, revise_measure, row, f"m{row.pk}", offices)
    return answer(request, correction, form, measure=row.pk, is_included=row.is_included)
