"""Meetings as this person sees them (查找)."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.bureau.meetings.models import Meeting, Resolution
from taizhang.bureau.meetings.queries import meetings_for
from taizhang.web.desk.session import actor


def meeting_for(request: HttpRequest, pk: int) -> Meeting:
    return get_object_or_404(meetings_for(actor(request)), pk=pk)


def resolution_for(request: HttpRequest, pk: int) -> Resolution:
    known = Resolution.objects.select_related("meeting__organization", "meeting__record")
    visible = meetings_for(actor(request)).order_by().values("pk")
    return get_object_or_404(known.filter(meeting__in=visible), pk=pk)
