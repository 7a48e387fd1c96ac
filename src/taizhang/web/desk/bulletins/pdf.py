"""A bulletin as PDF for its writers: the draft for opinions, or what was published (下载 PDF)."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from taizhang.publishing.exports.bulletin import PDF, bulletin_pdf
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for
from taizhang.web.desk.bulletins.paper import paper_of


@staff()
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Refuses in one sentence where the machine lacks what it takes."""
    name, document = paper_of(bulletin_for(request, pk), request.build_absolute_uri("/"))
    answer = HttpResponse(bulletin_pdf(document), content_type=PDF)
    answer.headers["Content-Disposition"] = content_disposition_header(True, f"{name}.pdf") or ""
    return answer
