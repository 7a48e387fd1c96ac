"""A bulletin as a Word file: the draft for opinions, or what was published (下载 Word)."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.queries import frozen_for_staff
from taizhang.publishing.exports.address import public_address
from taizhang.publishing.exports.bulletin import DOCX, DRAFT_MARK, draft_word, published_word
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for


@staff()
def word(request: HttpRequest, pk: int) -> HttpResponse:
    name, data = _file(bulletin_for(request, pk), request.build_absolute_uri("/"))
    answer = HttpResponse(data, content_type=DOCX)
    answer.headers["Content-Disposition"] = content_disposition_header(True, name) or ""
    return answer


def _file(row: Bulletin, asked_at: str) -> tuple[str, bytes]:
    """The name says what it is: a draft that left the house must not pass for the bulletin."""
    frozen = frozen_for_staff(row)
    if frozen:
        address = public_address(frozen.slug, asked_at)
        return f"{frozen.title}.docx", published_word(frozen, address=address)
    last = row.revisions.latest("number")
    data = draft_word(
        row.text,
        title=row.title,
        issuer=row.issuer,
        day=row.dated,
        number=last.number,
        saved_at=last.saved_at,
    )
    return f"{row.title}-{DRAFT_MARK}-{last.number}.docx", data
