"""Finding what an address of schedules means, in the scope of whoever asks."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.ledger.schedules.models import Roundup, Schedule, Turn
from taizhang.ledger.schedules.queries import roundups_for, schedules_for, turns_for
from taizhang.web.desk.session import actor


def schedule_for(request: HttpRequest, pk: int) -> Schedule:
    return get_object_or_404(schedules_for(actor(request)), pk=pk)


def roundup_for(request: HttpRequest, pk: int) -> Roundup:
    return get_object_or_404(roundups_for(actor(request)), pk=pk)


def turn_for(request: HttpRequest, pk: int) -> Turn:
    return get_object_or_404(turns_for(actor(request)), pk=pk)
