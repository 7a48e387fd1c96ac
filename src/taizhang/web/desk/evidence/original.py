"""A file of a piece of evidence, always as a download and never inside a page (原件)."""

from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext as _

from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.record_opening import record_opening
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import found_file
from taizhang.web.desk.session import actor, now


@staff()
def original(request: HttpRequest, evidence: int, file: int) -> FileResponse:
    """The bytes as they were handed in; the browser may neither guess their kind nor run them."""
    row = found_file(request, evidence, file)
    place = path_of(row.file.digest)
    if not place.exists():
        raise Refused(_("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": row.name})
    record_opening([row], actor=actor(request), at=now(request))
    answer = FileResponse(
        place.open("rb"), as_attachment=True, filename=row.name, content_type="application/octet-stream"
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer
