"""The file of a piece of evidence, always as a download and never inside a page (原件)."""

from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext as _

from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import found_evidence


@staff()
def original(request: HttpRequest, evidence: int) -> FileResponse:
    """The bytes as they were handed in; the browser may neither guess their kind nor run them."""
    row = found_evidence(request, evidence)
    place = path_of(row.file.digest)
    if not place.exists():
        raise Refused(_("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": row.file_name})
    answer = FileResponse(
        place.open("rb"),
        as_attachment=True,
        filename=row.file_name,
        content_type="application/octet-stream",
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer
