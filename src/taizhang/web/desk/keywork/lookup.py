"""Finding what an address of key work means, in the scope of whoever asks."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.bureau.accounts.queries import people_below
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.keywork.models import Programme
from taizhang.ledger.keywork.queries import programmes_for
from taizhang.ledger.rounds.models import Round
from taizhang.web.desk.lookup import finding_for
from taizhang.web.desk.session import actor, today


def programme_for(request: HttpRequest, pk: int) -> Programme:
    """By the key of its round."""
    return get_object_or_404(programmes_for(actor(request)), pk=pk)


def task_for(request: HttpRequest, finding: int) -> tuple[Finding, Programme]:
    """A finding of a year of key work; a finding of an inspection is no task."""
    row = finding_for(request, finding)
    year = Programme.objects.filter(round=row.round_id).first()
    if year is None:
        raise Http404
    return row, year


def offer_places(request: HttpRequest, form: Any, round: Round) -> None:
    """The offices of the unit to choose from, and the names of its people."""
    form.fields["office"].queryset = offices_of(round.organization)
    form.people = [one.name for one in people_below(round.organization.path, on=today(request))]
