"""Our own picture of a file of evidence (预览图): drawn from its pixels, never its bytes."""

from django.http import Http404, HttpRequest, HttpResponse

from taizhang.bureau.files.previews import picture_of
from taizhang.documents import Unreadable
from taizhang.documents.media import PDF, PICTURE
from taizhang.web.desk.access import staff
from taizhang.web.desk.evidence.shown import medium_at
from taizhang.web.desk.lookup import found_file

SMALL = "small"
# A drawing of the same bytes is the same drawing; it stays with the person who may see it.
KEPT_SECONDS = 24 * 3600


@staff()
def picture(request: HttpRequest, evidence: int, file: int, page: int) -> HttpResponse:
    row = found_file(request, evidence, file)
    if medium_at(row).form not in (PICTURE, PDF):
        raise Http404
    try:
        drawing = picture_of(row.file.digest, row.name, page)
    except Unreadable as why:
        raise Http404 from why
    small = request.GET.get("size") == SMALL
    answer = HttpResponse(drawing.small if small else drawing.large, content_type="image/jpeg")
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = f"private, max-age={KEPT_SECONDS}"
    return answer
