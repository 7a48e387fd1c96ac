"""Whatever leaves as a file leaves with a number (导出追溯): in its name, in its properties, and in the journal."""

import io
import re
import tempfile
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.traces.actions.record_taking import Taken, record_taking
from taizhang.bureau.traces.codes import new_code
from taizhang.bureau.traces.origins import origin_of
from taizhang.publishing.exports.numbered import numbered

HEADER = "X-Trace-Id"
SPOOLED_BYTES = 4 * 1024 * 1024
NAMED = re.compile(
    r"filename\*=utf-8''([^;]{1,2000})|filename=\"([^\"]{1,2000})\"|filename=([^;\"]{1,2000})", re.I
)
OFFICE = (".docx", ".xlsx")
PLACE_MAX = 1000


def code_of(request: HttpRequest) -> str:
    """The number that a file of this request will bear; pages may write it into the file."""
    code: str | None = getattr(request, "_trace_code", None)
    if code is None:
        request._trace_code = code = new_code()  # type: ignore[attr-defined]
    return code


def said_of(request: HttpRequest) -> str:
    """As it stands at the foot of a list."""
    return _("追溯号 %(code)s") % {"code": code_of(request)}


def handed_out(
    request: HttpRequest, answer: HttpResponseBase, *, actor: Actor, at: datetime
) -> HttpResponseBase:
    """What a page answered; where it is a file, it is numbered, and recorded before its first byte leaves."""
    told = answer.get("Content-Disposition", "")
    if not told.startswith("attachment") or answer.status_code != 200 or request.method == "HEAD":
        return answer
    code, name = code_of(request), _name(told)
    if name.endswith(OFFICE):
        answer = _with_number(answer, code, name)
    stem, dot, ending = name.rpartition(".")
    answer["Content-Disposition"] = content_disposition_header(
        True, f"{stem}_{code}.{ending}" if dot else f"{name}_{code}"
    )
    answer[HEADER] = code
    place = request.get_full_path()[:PLACE_MAX]
    record_taking(Taken(code=code, file=name, place=place, origin=origin_of(request)), actor=actor, at=at)
    return answer


def _name(told: str) -> str:
    found = NAMED.search(told)
    if found is None:
        return "file"
    return unquote(found[1]) if found[1] else (found[2] or found[3]).strip()


def _with_number(answer: HttpResponseBase, code: str, name: str) -> HttpResponseBase:
    """Only what we wrote ourselves: an original leaves as the bytes that were handed in."""
    if _is_original(answer):
        return answer
    target = tempfile.SpooledTemporaryFile(SPOOLED_BYTES)  # noqa: SIM115 - the answer closes it
    if isinstance(answer, HttpResponse):
        numbered(io.BytesIO(answer.content), target, code)
        target.seek(0)
        answer.content = target.read()
        return answer
    with answer.file_to_stream as package:  # type: ignore[attr-defined]
        numbered(package, target, code)
    target.seek(0)
    made = FileResponse(target, filename=name, content_type=answer["Content-Type"])
    for header, value in answer.items():
        if header.lower() not in ("content-length", "content-disposition"):
            made[header] = value
    return made


def _is_original(answer: HttpResponseBase) -> bool:
    kept = getattr(getattr(answer, "file_to_stream", None), "name", None)
    return getattr(answer, "is_original", False) or (
        isinstance(kept, str) and Path(kept).is_relative_to(settings.STORE_DIR)
    )
