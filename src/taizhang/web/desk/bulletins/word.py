"""A bulletin as a Word file: the draft for opinions, or what was published (下载 Word)."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from taizhang.publishing.exports.bulletin import DOCX, bulletin_word
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for
from taizhang.web.desk.bulletins.paper import paper_of


@staff()
def word(request: HttpRequest, pk: int) -> HttpResponse:
    name, document = paper_of(bulletin_for(request, pk), request.build_absolute_uri("/"))
    answer = HttpResponse(bulletin_word(document), content_type=DOCX)
    answer.headers["Content-Disposition"] = content_disposition_header(True, f"{name}.docx") or ""
    return answer
