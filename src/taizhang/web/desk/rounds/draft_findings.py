"""Add a finding that the reading missed (补录问题)."""

from django.http import HttpRequest, HttpResponse

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.actions.add_finding import add_finding
from taizhang.ledger.rounds.models import Intake
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.form_page import Correction, answer
from taizhang.web.desk.rounds.forms import FindingForm
from taizhang.web.desk.rounds.lookup import intake_for


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def draft_findings(request: HttpRequest, pk: int) -> HttpResponse:
    """``?text=`` is a passage picked in the document."""
    intake = intake_for(request, pk)
    begun = {"title": request.GET.get("text", ""), "path": _last_path(intake)}
    form = FindingForm(request.POST or None, initial={"version": intake.version, **begun})
    return answer(request, Correction(intake, add_finding, anchor="added"), form)


def _last_path(intake: Intake) -> str:
    """An added finding stands last, so it most likely belongs under the same headings as the one before."""
    last = intake.drafts.filter(is_included=True).last()
    return "\n".join(last.path) if last else ""
