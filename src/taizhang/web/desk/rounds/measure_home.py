"""Move a proposed measure to another finding (移动措施)."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.actions.move_measure import move_measure
from taizhang.ledger.rounds.models import DraftMeasure, Intake
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.form_page import Correction, answer
from taizhang.web.desk.rounds.forms import HomeForm
from taizhang.web.desk.rounds.lookup import intake_for, measure_of


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def measure_home(request: HttpRequest, pk: int, measure: int) -> HttpResponse:
    intake = intake_for(request, pk)
    row = measure_of(intake, measure)
    form = HomeForm(request.POST or None, initial={"version": intake.version}, homes=_homes(intake, row))
    return answer(request, Correction(intake, move_measure, row, f"m{row.pk}"), form, measure=row.pk)


def _homes(intake: Intake, row: DraftMeasure) -> Sequence[tuple[int, str]]:
    """The findings that are going to be registered, with the numbers they have on the page, but for the own one."""
    drafts = intake.drafts.filter(is_included=True)
    numbered = [(one.pk, f"{number}. {one.title}") for number, one in enumerate(drafts, 1)]
    return [home for home in numbered if home[0] != row.draft_id]
