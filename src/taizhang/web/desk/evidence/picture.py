"""Our own picture of a file of evidence (预览图): drawn from its pixels, never its bytes."""

from django.http import HttpRequest, HttpResponse

from taizhang.documents.media import PDF, PICTURE
from taizhang.web.desk.access import staff
from taizhang.web.desk.evidence.downloading import drawn
from taizhang.web.desk.lookup import found_file

SMALL = "small"


@staff()
def picture(request: HttpRequest, evidence: int, file: int, page: int) -> HttpResponse:
    row = found_file(request, evidence, file)
    is_small = request.GET.get("size") == SMALL
    return drawn(row.file.digest, row.name, page=page, is_small=is_small, forms=(PICTURE, PDF))
