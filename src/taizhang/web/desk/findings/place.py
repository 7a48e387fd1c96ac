"""Which ledger an address means (哪一本台账): that of a round, or the one over all rounds that the person sees."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from taizhang.ledger.lists.asked import Asked
from taizhang.ledger.lists.queries import scope_of
from taizhang.ledger.measures.lights import Lighting, lighting_in, lighting_over
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.findings.wanted import Wanted
from taizhang.web.desk.session import actor, today


def round_or_none(request: HttpRequest, round: int | None) -> Round | None:
    """The round with its arrangement, in one statement."""
    if round is None:
        return None
    return get_object_or_404(rounds_for(actor(request)).select_related("arrangement"), pk=round)


def asked_of(request: HttpRequest, wanted: Wanted, round: Round | None) -> Asked:
    if round is not None:
        return wanted.asked(round=round.pk)
    return wanted.asked(scope_of(actor(request)))


def lighting_of(request: HttpRequest, round: Round | None) -> Lighting:
    """The lights by which this ledger is read today."""
    return lighting_in(round, today(request)) if round is not None else lighting_over(today(request))


def address_of(name: str, round: Round | None) -> str:
    """The address of a page of this ledger: ``ledger``, ``ledger-csv`` …"""
    return reverse(name, args=[round.pk]) if round else reverse(f"all-{name}")
