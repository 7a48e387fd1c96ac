"""Minutes of a meeting: handed in as a file, fetched as a download (会议纪要)."""

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.files.store import path_of
from taizhang.bureau.meetings.actions.file_minutes import file_minutes
from taizhang.bureau.refusal import Refused
from taizhang.web.desk.access import staff
from taizhang.web.desk.meetings.forms import MinutesForm
from taizhang.web.desk.meetings.lookup import meeting_for
from taizhang.web.desk.meetings.meeting import meeting_page
from taizhang.web.desk.session import actor, now
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def minutes(request: HttpRequest, meeting: int) -> HttpResponseBase:
    """The latest minutes; a POST hands in later ones."""
    row = meeting_for(request, meeting)
    if request.method != "POST":
        return _download(request, meeting)
    form = MinutesForm(request.POST, request.FILES, auto_id="minutes-%s")
    if form.is_valid():
        if why := file_minutes.refusal(row, actor(request)):
            raise Refused(why)
        given = form.cleaned_data["file"]
        file = receive(given.chunks(), actor=actor(request), at=now(request))
        if form.carry_out(request, row, file_minutes, file=file, file_name=given.name):
            return told(request, _("会议纪要已存档"), "meeting", row.pk)
    return meeting_page(request, meeting_for(request, meeting), minutes=form)


def _download(request: HttpRequest, meeting: int) -> FileResponse:
    """Always a download, never shown by the browser: it came from outside the house."""
    latest = meeting_for(request, meeting).minutes.select_related("file").first()
    if latest is None:
        raise Http404
    place = path_of(latest.file.digest)
    if not place.exists():
        raise Refused(_("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": latest.file_name})
    answer = FileResponse(
        place.open("rb"),
        as_attachment=True,
        filename=latest.file_name,
        content_type="application/octet-stream",
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer
