"""Files that leave through the interface (下载): always as an attachment, never as something that a browser runs."""

from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from taizhang.bureau.files.models import File
from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused

ANY_FILE = "application/octet-stream"
GUARDED = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-store",
}


def attachment(file: File, name: str) -> FileResponse:
    """The bytes as they were handed in."""
    place = path_of(file.digest)
    if not place.exists():
        raise Refused(_("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": name})
    return FileResponse(
        place.open("rb"), as_attachment=True, filename=name, content_type=ANY_FILE, headers=GUARDED
    )


def download(name: str, data: bytes) -> HttpResponse:
    """Something that we wrote ourselves."""
    answer = HttpResponse(data, content_type=ANY_FILE, headers=GUARDED)
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer
