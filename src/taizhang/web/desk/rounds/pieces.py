"""Split a proposed measure into several (拆分措施)."""

from django.http import HttpRequest, HttpResponse

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.actions.split_measure import split_measure
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.form_page import Correction, answer
from taizhang.web.desk.rounds.forms import PiecesForm
from taizhang.web.desk.rounds.lookup import intake_for, measure_of


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def pieces(request: HttpRequest, pk: int, measure: int) -> HttpResponse:
    intake = intake_for(request, pk)
    row = measure_of(intake, measure)
    form = PiecesForm(request.POST or None, initial={"version": intake.version, **PiecesForm.shown(row)})
    return answer(request, Correction(intake, split_measure, row, f"m{row.pk}"), form, measure=row.pk)
