"""A file of a piece of evidence, always as a download and never inside a page (原件)."""

from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext as _

from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.record_opening import record_opening
from taizhang.web.desk.access import staff
from taizhang.web.desk.evidence.downloading import handed_out
from taizhang.web.desk.lookup import found_file
from taizhang.web.desk.session import actor, now


@staff()
def original(request: HttpRequest, evidence: int, file: int) -> FileResponse:
    row = found_file(request, evidence, file)
    if not path_of(row.file.digest).exists():
        raise Refused(_("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": row.name})
    record_opening([row], actor=actor(request), at=now(request))
    return handed_out(row.file.digest, row.name)
