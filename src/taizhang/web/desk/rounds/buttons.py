"""Corrections that are one button each (不收入、收入、并入上一条)."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.gate import Transition
from taizhang.ledger.rounds.actions.merge_finding import merge_finding
from taizhang.ledger.rounds.actions.revise_finding import revise_finding
from taizhang.ledger.rounds.actions.revise_measure import revise_measure
from taizhang.ledger.rounds.models import Intake
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.forms import CorrectionForm, InclusionForm, MeasureForm
from taizhang.web.desk.rounds.intake import intake_page
from taizhang.web.desk.rounds.lookup import draft_of, intake_for, measure_of
from taizhang.web.desk.rounds.paging import address_of
from taizhang.web.going import SeeOther


@staff(Role.RECTIFIER, methods=("POST",))
def finding_inclusion(request: HttpRequest, pk: int, draft: int) -> HttpResponse:
    intake, form = intake_for(request, pk), InclusionForm(request.POST)
    row = draft_of(intake, draft)
    facts = {"draft": row.pk, "title": row.title, "path": row.path}
    return _pressed(request, intake, form, revise_finding, f"f{row.pk}", **facts)


@staff(Role.RECTIFIER, methods=("POST",))
def measure_inclusion(request: HttpRequest, pk: int, measure: int) -> HttpResponse:
    intake, form = intake_for(request, pk), InclusionForm(request.POST)
    row = measure_of(intake, measure)
    return _pressed(
        request, intake, form, revise_measure, f"m{row.pk}", measure=row.pk, **MeasureForm.shown(row)
    )


@staff(Role.RECTIFIER, methods=("POST",))
def merger(request: HttpRequest, pk: int, draft: int) -> HttpResponse:
    intake, form = intake_for(request, pk), CorrectionForm(request.POST)
    row = draft_of(intake, draft)
    before = intake.drafts.filter(is_included=True, order__lt=row.order).last()
    anchor = f"f{before.pk}" if before else f"f{row.pk}"
    answer = _pressed(request, intake, form, merge_finding, anchor, draft=row.pk)
    if answer.status_code == SeeOther.status_code:
        messages.info(
            request, _("“%(title)s”已并入上一条。并错了可以恢复收入，再把措施移回去。") % {"title": row.title}
        )
    return answer


def _pressed(
    request: HttpRequest,
    intake: Intake,
    form: CorrectionForm,
    act: Transition[Any, ...],
    anchor: str,
    **facts: Any,
) -> HttpResponse:
    """Nothing was typed: a refusal is said at the head of the page as it stands now."""
    if form.is_valid() and form.carry_out(request, intake, act, **facts, **form.facts):
        return SeeOther(address_of(intake, anchor))
    refusal = next(iter(form.errors.values()))[0]
    return intake_page(request, intake, refusal=str(refusal), status=form.status)
