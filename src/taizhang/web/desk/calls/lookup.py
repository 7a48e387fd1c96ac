"""Finding what an address of calls means, in the scope of whoever asks (查找)."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.ledger.calls.actions.send_call import send_call
from taizhang.ledger.calls.models import Adoption, Call, Cycle, Form, Submission
from taizhang.ledger.calls.queries import (
    adoptions_for,
    calls_for,
    cycles_for,
    forms_for,
    submissions_for,
    with_sendings,
)
from taizhang.ledger.rounds.queries import inside
from taizhang.web.desk.session import actor


def call_for(request: HttpRequest, pk: int) -> Call:
    return get_object_or_404(calls_for(actor(request)), pk=pk)


def form_for(request: HttpRequest, pk: int) -> Form:
    return get_object_or_404(forms_for(actor(request)), pk=pk)


def cycle_for(request: HttpRequest, pk: int) -> Cycle:
    return get_object_or_404(cycles_for(actor(request)), pk=pk)


def submission_for(request: HttpRequest, pk: int) -> Submission:
    """With its versions."""
    return get_object_or_404(with_sendings(submissions_for(actor(request))), pk=pk)


def adoption_for(request: HttpRequest, pk: int) -> Adoption:
    return get_object_or_404(adoptions_for(actor(request)), pk=pk)


def calling_units(by: Actor) -> Sequence[Organization]:
    """The units for which the actor may call for material."""
    units = Organization.objects.filter(inside(by, "path"), kind=Kind.UNIT).order_by("path")
    return [unit for unit in units if send_call.is_open_to(unit, by)]


def chosen_unit(request: HttpRequest) -> tuple[Organization | None, Sequence[Organization]]:
    """The one that the address names, or the first; and all of them."""
    units = calling_units(actor(request))
    wanted = request.POST.get("unit") or request.GET.get("unit", "")
    named = next((one for one in units if str(one.pk) == wanted), None)
    return named or next(iter(units), None), units
