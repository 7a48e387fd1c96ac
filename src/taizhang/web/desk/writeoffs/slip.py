"""Taking the slip of a write-off as Word: the valid one, or a preview that is marked so (对账销号单)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.timezone import localdate, localtime

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.charges import answering_for
from taizhang.ledger.writeoffs.models import Application
from taizhang.publishing.exports.bulletin import DOCX
from taizhang.publishing.exports.leaving import code_of
from taizhang.publishing.exports.slip_facts import (
    evidence_rows,
    leader_names,
    measure_rows,
    notice_line,
    number_of,
    signed_rows,
    visit_line,
    written_off_on,
)
from taizhang.publishing.exports.write_off_slip import Slip, file_name, slip_word, trace_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.eyes import before_eyes
from taizhang.web.desk.findings.file import file_of, measures_of
from taizhang.web.desk.session import actor, now, today

# Before anything is applied for there is nothing to take.
HAVING_ONE = frozenset({FindingState.UNDER_REVIEW, FindingState.WRITTEN_OFF})


@staff()
def slip(request: HttpRequest, finding: int) -> HttpResponse:
    row = file_of(finding, findings_for(actor(request)))
    before_eyes(request, row)
    application = current_application(row)
    if application is None or row.state not in HAVING_ONE:
        raise Http404
    made = slip_of(request, row, application)
    answer = HttpResponse(slip_word(made), content_type=DOCX)
    answer.headers["Content-Disposition"] = content_disposition_header(True, file_name(made)) or ""
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def slip_of(request: HttpRequest, row: Finding, application: Application) -> Slip:
    """``row`` is read as ``file_of`` reads it."""
    measures = measures_of(row)
    ended = written_off_on(row, application)
    at = localtime(now(request))
    return Slip(
        number=number_of(row),
        unit=row.round.organization.name,
        round=row.round.title,
        inspector=row.round.inspector,
        office=str(row.office or ""),
        leaders=leader_names(answering_for(row, on=ended or today(request))),
        feedback_on=row.round.feedback_on,
        applied_on=localdate(application.submitted_at),
        written_off_on=ended,
        path=row.path,
        finding=row.title,
        statement=application.statement,
        measures=measure_rows(measures),
        evidence=evidence_rows(measures),
        visits=[visit_line(one) for one in application.visits.all()],
        notices=[notice_line(one) for one in application.notices.all()],
        signed=signed_rows(application),
        digest=application.digest,
        day=today(request),
        trace=trace_of(actor(request).name, at, code_of(request)),
        made_at=at,
    )
