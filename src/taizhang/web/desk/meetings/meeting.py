"""One meeting: who was there, what was on the agenda, what was decided, and what became of it (会议页)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.journal.queries import history
from taizhang.bureau.meetings.actions.correct_meeting import correct_meeting
from taizhang.bureau.meetings.actions.resolve import ResolutionRecorded
from taizhang.bureau.meetings.actions.strike_meeting import strike_meeting
from taizhang.bureau.meetings.models import Meeting
from taizhang.ledger.measures.queries import measures_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.meetings.forms import MinutesForm, ResolutionForm
from taizhang.web.desk.meetings.lookup import meeting_for
from taizhang.web.desk.session import actor

# The entry on the row that an act created: the act itself has said it.
SAID_ELSEWHERE = (ResolutionRecorded.name(),)


@staff()
def meeting(request: HttpRequest, meeting: int) -> HttpResponse:
    return meeting_page(request, meeting_for(request, meeting))


def meeting_page(
    request: HttpRequest, row: Meeting, *, minutes: ActForm | None = None, resolution: ActForm | None = None
) -> HttpResponse:
    """``minutes`` and ``resolution`` are forms that were refused and are shown again."""
    by = actor(request)
    may_act = correct_meeting.is_open_to(row, by)
    seats = list(row.record.attendances.select_related("person")) if row.record else []
    refused = minutes or resolution
    shown = {
        "meeting": row,
        "record": row.record,
        "present": [one for one in seats if one.is_present],
        "absent": [one for one in seats if not one.is_present],
        "records": row.records.select_related("recorded_by").order_by("-number"),
        "minutes": row.minutes.select_related("filed_by", "file"),
        "resolutions": _resolutions(request, row),
        "history": [one for one in history(row.stream) if one.event not in SAID_ELSEWHERE][::-1],
        "may_act": may_act,
        "strike_why": strike_meeting.refusal(row, by),
        "minutes_form": minutes or (MinutesForm.blank(row, label="minutes") if may_act else None),
        "resolution_form": resolution or (ResolutionForm.blank(row, label="resolution") if may_act else None),
        "form": refused,
    }
    return render(request, "meetings/meeting.html", shown, status=refused.status if refused else 200)


def _resolutions(request: HttpRequest, row: Meeting) -> list[dict[str, object]]:
    """Each decision with the measures that carry it out, as far as this person sees them."""
    found = list(row.resolutions.all())
    carried: dict[int | None, list[object]] = {one.pk: [] for one in found}
    for measure in measures_for(actor(request)).filter(resolution__in=found).order_by("finding", "number"):
        carried[measure.resolution_id].append(measure)
    return [{"row": one, "measures": carried[one.pk]} for one in found]
