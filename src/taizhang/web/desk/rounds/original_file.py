"""The document exactly as it was handed in (下载原件)."""

from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext as _

from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.lookup import intake_for


@staff()
def original_file(request: HttpRequest, pk: int) -> FileResponse:
    """Always a download, never shown by the browser: it came from outside the house."""
    intake = intake_for(request, pk)
    place = path_of(intake.file.digest)
    if not place.exists():
        raise Refused(_("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": intake.file_name})
    answer = FileResponse(
        place.open("rb"),
        as_attachment=True,
        filename=intake.file_name,
        content_type="application/octet-stream",
    )
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
