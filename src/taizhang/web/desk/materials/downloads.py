"""What a person takes away from an examination (下载): always a download, never shown by the browser."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.exports import MENDABLE, commented, for_programs, mended
from taizhang.web.desk.access import staff
from taizhang.web.desk.materials.lookup import examination_for, original_of, result_of

ANY_FILE = "application/octet-stream"


@staff()
def commented_word(request: HttpRequest, pk: int) -> HttpResponse:
    row = examination_for(request, pk)
    return _download(*commented(row, result_of(row), original_of(row)))


@staff()
def mended_file(request: HttpRequest, pk: int) -> HttpResponse:
    row = examination_for(request, pk)
    if row.format not in MENDABLE:
        raise Refused(_("这种文件不能自动修改，请照建议在原文件里改。"))
    return _download(*mended(row, result_of(row), original_of(row)))


@staff()
def data_file(request: HttpRequest, pk: int) -> HttpResponse:
    row = examination_for(request, pk)
    return _download(*for_programs(row, result_of(row)))


@staff()
def examined_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The bytes as they were handed in."""
    row = examination_for(request, pk)
    answer = _download(row.file_name, original_of(row))
    answer.is_original = True  # type: ignore[attr-defined]
    return answer


def _download(name: str, data: bytes) -> HttpResponse:
    """The content came from outside the house: the browser may neither guess its kind nor run it."""
    answer = HttpResponse(data, content_type=ANY_FILE)
    answer.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
