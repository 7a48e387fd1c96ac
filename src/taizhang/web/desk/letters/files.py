"""What came with a letter: a picture of our own drawing to look at, the original as a download with a warning (附件)."""

from django.http import Http404, HttpRequest, HttpResponse

from taizhang.bureau.files.previews import AT_WORK
from taizhang.documents import Unreadable
from taizhang.documents.pictures.sandbox import draw_bounded
from taizhang.web.desk.access import staff
from taizhang.web.desk.letters.lookup import file_for

PAGES_MAX = 200


@staff()
def picture(request: HttpRequest, pk: int, order: int) -> HttpResponse:
    """The first page, or the one asked for, drawn in a bounded process from the pixels."""
    row, asked = file_for(request, pk, order), request.GET.get("page", "1")
    page = int(asked) if asked.isdecimal() and len(asked) < 4 else 1
    try:
        with AT_WORK:
            drawing = draw_bounded(bytes(row.content), row.name, min(max(page, 1), PAGES_MAX))
    except Unreadable as why:
        raise Http404 from why
    return _guarded(HttpResponse(drawing.large, content_type="image/jpeg"))


@staff()
def original(request: HttpRequest, pk: int, order: int) -> HttpResponse:
    row = file_for(request, pk, order)
    answer = HttpResponse(bytes(row.content), content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="letter-{pk}-{row.name}"'
    return _guarded(answer)


def _guarded(answer: HttpResponse) -> HttpResponse:
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer
