"""What one call has brought, as one workbook (汇总表): the table that people made by copying."""

import io

from django.http import FileResponse, HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from taizhang.ledger.calls.queries import submissions_for, with_sendings
from taizhang.publishing.exports.collected import write_collected
from taizhang.publishing.exports.leaving import said_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import call_for
from taizhang.web.desk.findings.workbook import EXCEL
from taizhang.web.desk.session import actor, now


@staff()
def call_workbook(request: HttpRequest, pk: int) -> FileResponse:
    """Of the offices that whoever asks sees."""
    row = call_for(request, pk)
    rows = list(with_sendings(submissions_for(actor(request)).filter(call=row)))
    said = {
        "who": actor(request).name,
        "when": date_format(localtime(now(request)), "DATETIME_FORMAT"),
        "number": said_of(request),
    }
    target = io.BytesIO()
    write_collected(target, row, rows, _("%(who)s 于 %(when)s 从台账导出；%(number)s") % said)
    target.seek(0)
    name = _("%(call)s汇总表.xlsx") % {"call": row.title}
    return FileResponse(target, as_attachment=True, filename=name, content_type=EXCEL)
