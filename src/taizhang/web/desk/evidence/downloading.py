"""Files that leave the store (下载): an original always as a download, a picture only as our own drawing of it."""

from collections.abc import Collection

from django.http import FileResponse, Http404, HttpResponse

from taizhang.bureau.files.previews import picture_of
from taizhang.bureau.files.store import path_of
from taizhang.documents import Unreadable
from taizhang.documents.media import HEAD_BYTES, medium_of

# A drawing of the same bytes is the same drawing; it stays with the person who may see it.
KEPT_SECONDS = 24 * 3600


def handed_out(digest: str, name: str) -> FileResponse:
    """The bytes as they were handed in; the browser may neither guess their kind nor run them."""
    answer = FileResponse(
        path_of(digest).open("rb"), as_attachment=True, filename=name, content_type="application/octet-stream"
    )
    _guarded(answer, "private, no-store")
    return answer


def drawn(
    digest: str, name: str, *, page: int = 1, is_small: bool = False, forms: Collection[str]
) -> HttpResponse:
    """Raises Http404 where the bytes are none of ``forms`` or cannot be drawn."""
    try:
        with path_of(digest).open("rb") as original:
            form = medium_of(original.read(HEAD_BYTES), name).form
        if form not in forms:
            raise Http404
        drawing = picture_of(digest, name, page)
    except (Unreadable, OSError) as why:
        raise Http404 from why
    answer = HttpResponse(drawing.small if is_small else drawing.large, content_type="image/jpeg")
    _guarded(answer, f"private, max-age={KEPT_SECONDS}")
    return answer


def _guarded(answer: HttpResponse | FileResponse, kept: str) -> None:
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = kept
