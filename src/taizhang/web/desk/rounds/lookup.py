"""Rows of a reading as a person may see them (查找); what lies outside the own scope does not exist."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake
from taizhang.ledger.rounds.queries import intakes_for
from taizhang.web.desk.session import actor


def intake_for(request: HttpRequest, pk: int) -> Intake:
    return get_object_or_404(intakes_for(actor(request)).select_related("round"), pk=pk)


def draft_of(intake: Intake, pk: int) -> DraftFinding:
    return get_object_or_404(DraftFinding, intake=intake, reading=intake.reading, pk=pk)


def measure_of(intake: Intake, pk: int) -> DraftMeasure:
    return get_object_or_404(
        DraftMeasure.objects.select_related("draft"),
        draft__intake=intake,
        draft__reading=intake.reading,
        pk=pk,
    )
