"""Pages on which an amendment, an extension or a transfer is asked for (申请修订、延期、移交)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.queries import people_below
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.requests.actions.ask_extension import ask_extension
from taizhang.ledger.requests.actions.propose_amendment import Terms, propose_amendment
from taizhang.ledger.requests.actions.transfer_finding import transfer_finding
from taizhang.ledger.requests.actions.transfer_measure import transfer_measure
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import act_page
from taizhang.web.desk.lookup import finding_for, measure_for, place_of
from taizhang.web.desk.measures.assignment import as_it_is
from taizhang.web.desk.measures.stages import stages_shown
from taizhang.web.desk.requests.forms import AmendmentForm, ExtensionForm, TransferForm
from taizhang.web.desk.session import today
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def amendment(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = AmendmentForm.of(request, row, text=row.text, **as_it_is(row), **stages_shown(row))
    unit = row.finding.round.organization
    form.fields["office"].queryset = offices_of(unit)  # type: ignore[attr-defined]
    form.people = [person.name for person in people_below(unit.path, on=today(request))]
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("text", *as_it_is(row))}
        facts = {"terms": Terms(**said, milestones=form.stages), "reason": form.cleaned_data["reason"]}
        if form.carry_out(request, row, propose_amendment, **facts):
            return told(request, _("修订已报审，批准以前仍按原方案办"), place_of(row))
    return act_page(
        request, "measures/act.html", form, row, propose_amendment, measure=row, finding=row.finding
    )


@staff(methods=("GET", "POST"))
def extension(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = ExtensionForm.of(request, row)
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("wanted", "reason")}
        if form.carry_out(request, row, ask_extension, **facts):
            return told(request, _("延期申请已报审，批准以前仍按现在的时限"), place_of(row))
    return act_page(request, "measures/act.html", form, row, ask_extension, measure=row, finding=row.finding)


@staff(methods=("GET", "POST"))
def measure_transfer(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = _transfer_form(request, row.finding, row)
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("to", "reason")}
        if form.carry_out(request, row, transfer_measure, **facts):
            return told(request, _("移交已提出，等接收股室同意"), place_of(row))
    return act_page(
        request, "measures/act.html", form, row, transfer_measure, measure=row, finding=row.finding
    )


@staff(methods=("GET", "POST"))
def finding_transfer(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = _transfer_form(request, row, row)
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("to", "reason")}
        if form.carry_out(request, row, transfer_finding, **facts):
            return told(request, _("移交已提出，等接收股室同意"), reverse("finding", args=[row.pk]))
    return act_page(request, "findings/act.html", form, row, transfer_finding, finding=row)


def _transfer_form(request: HttpRequest, finding: Finding, row: object) -> TransferForm:
    form = TransferForm.of(request, row)
    form.fields["to"].queryset = offices_of(finding.round.organization)  # type: ignore[attr-defined]
    return form
