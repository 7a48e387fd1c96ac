"""Give a reading up, with a reason (放弃录入)."""

from django.http import HttpRequest, HttpResponse

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.actions.discard import discard as give_up
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.form_page import Correction, answer
from taizhang.web.desk.rounds.forms import DiscardForm
from taizhang.web.desk.rounds.lookup import intake_for


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    intake = intake_for(request, pk)
    form = DiscardForm(request.POST or None, initial={"version": intake.version})
    return answer(request, Correction(intake, give_up), form)
