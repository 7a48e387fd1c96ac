"""Add a measure that the reading missed (补录措施)."""

from django.http import HttpRequest, HttpResponse

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.actions.add_measure import add_measure
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.form_page import Correction, answer
from taizhang.web.desk.rounds.forms import NewMeasureForm
from taizhang.web.desk.rounds.lookup import draft_of, intake_for


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def draft_measures(request: HttpRequest, pk: int, draft: int) -> HttpResponse:
    """``?text=`` is a passage picked in the document."""
    intake = intake_for(request, pk)
    row = draft_of(intake, draft)
    begun = {"version": intake.version, "text": request.GET.get("text", "")}
    form = NewMeasureForm(request.POST or None, initial=begun)
    return answer(request, Correction(intake, add_measure, row, f"f{row.pk}"), form, draft=row.pk)
