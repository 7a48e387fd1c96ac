"""Taking the public notice of a write-off as Word, to be put up: as it is registered, or before that (公示稿)."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.timezone import localtime

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.publicising import end_of, under_notice
from taizhang.publishing.exports.bulletin import DOCX
from taizhang.publishing.exports.public_notice import PublicNotice, notice_word
from taizhang.web.desk.access import staff
from taizhang.web.desk.eyes import before_eyes
from taizhang.web.desk.findings.file import file_of
from taizhang.web.desk.session import actor, now, today
from taizhang.web.desk.writeoffs.notice import proposed


@staff()
def paper(request: HttpRequest, finding: int) -> HttpResponse:
    row = file_of(finding, findings_for(actor(request)))
    before_eyes(request, row)
    text, first, last, is_draft = _shown(row, today(request))
    made = PublicNotice(
        unit=row.round.organization.name,
        round=row.round.title,
        number=row.number,
        text=text,
        from_date=first,
        until_date=last,
        contacts=row.round.contacts,
        is_draft=is_draft,
        made_at=localtime(now(request)),
    )
    answer = HttpResponse(notice_word(made), content_type=DOCX)
    answer.headers["Content-Disposition"] = content_disposition_header(True, made.file_name) or ""
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _shown(row: Finding, today: date) -> tuple[str, date, date, bool]:
    """Text, both days, whether it is a draft; 404 where no notice was posted and none is asked for."""
    application = current_application(row)
    posted = [one for one in application.notices.all() if one.is_live] if application else []
    if posted:
        return posted[-1].text, posted[-1].from_date, posted[-1].until_date, False
    found = under_notice(row)
    if found is None:
        raise Http404
    return proposed(row), today, end_of(found[1].rule, today).date, True
