"""What came in the body of a request (正文): JSON, or a form with JSON in ``data`` and files beside it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext as _
from pydantic import BaseModel, ValidationError

from taizhang.api.operation import Operation
from taizhang.api.problems import INVALID, TOO_LARGE, UNREADABLE, WRONG_TYPE, Problem
from taizhang.api.wording import said_of

JSON, FORM = "application/json", "multipart/form-data"
DATA = "data"
# A form around the files: its data, and the boundaries between the parts.
AROUND_FILES_BYTES = 1024 * 1024
Files = Mapping[str, Sequence[UploadedFile]]


def body_of(request: HttpRequest, operation: Operation) -> tuple[BaseModel, Files]:
    """The facts as they were sent, in form but not yet in substance, and the files."""
    wanted = FORM if operation.part else JSON
    refuse_too_much(request, operation)
    if request.content_type != wanted and not _is_empty(request, operation):
        raise Problem(WRONG_TYPE, _("正文要用 %(type)s") % {"type": wanted})
    try:
        if operation.part:
            files = {name: request.FILES.getlist(name) for name in request.FILES}
            refuse_strangers(request, files, operation)
            return read(request.POST.get(DATA, "{}").encode("utf-8", "replace"), operation), files
        return read(request.body or b"{}", operation), {}
    except (RequestDataTooBig, TooManyFilesSent) as error:
        raise Problem(TOO_LARGE) from error
    except (UnreadablePostError, MultiPartParserError) as error:
        raise Problem(UNREADABLE) from error


def refuse_too_much(request: HttpRequest, operation: Operation) -> None:
    """Before a byte of it is read."""
    most = settings.EVIDENCE_PIECE_MAX_BYTES if operation.many else settings.UPLOAD_MAX_BYTES
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdigit() and int(length) > max(most, settings.UPLOAD_MAX_BYTES) + AROUND_FILES_BYTES:
        raise Problem(TOO_LARGE)


def _is_empty(request: HttpRequest, operation: Operation) -> bool:
    """An act without facts needs no body."""
    return not operation.part and not request.body


def refuse_strangers(request: HttpRequest, files: Files, operation: Operation) -> None:
    """A part that nobody reads is a mistake of the sender, who thinks that it was read."""
    strange = sorted({*request.POST, *files} - {DATA, operation.part})
    if strange:
        raise Problem(INVALID, errors=[{"pointer": f"/{one}", "detail": _("没有这一栏")} for one in strange])


def read(data: bytes, operation: Operation) -> BaseModel:
    try:
        return operation.body.model_validate_json(data)
    except ValidationError as error:
        wrong: list[Any] = error.errors(include_url=False, include_input=False)
        if wrong[0]["type"] == "json_invalid":
            raise Problem(UNREADABLE) from error
        raise Problem(INVALID, errors=[said_of(one) for one in wrong]) from error
