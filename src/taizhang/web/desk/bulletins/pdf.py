"""A bulletin as PDF for its writers: the draft for opinions, or what was published (下载 PDF)."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.queries import frozen_for_staff
from taizhang.publishing.exports.address import public_address
from taizhang.publishing.exports.bulletin import (
    DRAFT_MARK,
    PDF,
    bulletin_pdf,
    draft_document,
    published_document,
)
from taizhang.publishing.exports.bulletin_document import BulletinDocument
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for


@staff()
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Refuses in one sentence where the machine lacks what it takes."""
    name, document = _document(bulletin_for(request, pk), request.build_absolute_uri("/"))
    answer = HttpResponse(bulletin_pdf(document), content_type=PDF)
    answer.headers["Content-Disposition"] = content_disposition_header(True, name) or ""
    return answer


def _document(row: Bulletin, asked_at: str) -> tuple[str, BulletinDocument]:
    """The name says what it is, as with Word."""
    if frozen := frozen_for_staff(row):
        address = public_address(frozen.slug, asked_at)
        return f"{frozen.title}.pdf", published_document(frozen, address=address)
    last = row.revisions.latest("number")
    document = draft_document(
        row.text,
        title=row.title,
        issuer=row.issuer,
        day=row.dated,
        number=last.number,
        saved_at=last.saved_at,
    )
    return f"{row.title}-{DRAFT_MARK}-{last.number}.pdf", document
