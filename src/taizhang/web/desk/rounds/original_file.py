"""The document exactly as it was handed in (下载原件)."""

from django.http import FileResponse, HttpRequest

from taizhang.bureau.files.store import path_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.lookup import intake_for


@staff()
def original_file(request: HttpRequest, pk: int) -> FileResponse:
    """Always a download, never shown by the browser: it came from outside the house."""
    intake = intake_for(request, pk)
    return FileResponse(
        path_of(intake.file.digest).open("rb"),
        as_attachment=True,
        filename=intake.file_name,
        content_type="application/octet-stream",
    )
