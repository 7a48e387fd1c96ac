"""The ledger as a workbook of three lists: exactly the findings that the page shows (下载清单)."""

import io
from typing import Any

from django.http import FileResponse, HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.exports.three_lists import (
    ListedFinding,
    ListedMeasure,
    Particulars,
    write_three_lists,
)
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.chips import COMPLETED_NOT_OFF
from taizhang.web.desk.findings.rows import COMPLETED, chosen, in_groups, read, stands, with_measures
from taizhang.web.desk.findings.wanted import Wanted
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import actor, now, today

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@staff()
def workbook(request: HttpRequest, round: int) -> FileResponse:
    row, wanted = round_for(request, round), Wanted.of(request.GET)
    kept = chosen(read(Finding.objects.filter(round=row), today(request)), wanted)
    shown = with_measures(in_groups(kept) if wanted.is_grouped else kept)
    target = io.BytesIO()
    write_three_lists(target, [_listed(one) for one in shown], _particulars(request, row, wanted))
    target.seek(0)
    name = _("%(round)s三清单.xlsx") % {"round": row.title}
    return FileResponse(target, as_attachment=True, filename=name, content_type=EXCEL)


def _listed(row: Any) -> ListedFinding:
    measures = tuple(_measure(one) for one in row.measures.all())
    status = str(COMPLETED_NOT_OFF) if stands(row, COMPLETED) else row.get_state_display()
    return ListedFinding(str(row.number), tuple(row.path), row.title, status, measures)


def _measure(row: Any) -> ListedMeasure:
    return ListedMeasure(
        text=row.text,
        leader=row.leader_name or None,
        lead_unit=row.unit_name or None,
        person=row.person_name or None,
        due=row.due_date or row.due_text or None,
        progress=row.latest.text if row.latest else None,
    )


def _particulars(request: HttpRequest, row: Round, wanted: Wanted) -> Particulars:
    """Who took it, when, and by which filter stand at the foot of every sheet."""
    trace = _("%(who)s 于 %(when)s 从台账导出；筛选：%(filter)s") % {
        "who": actor(request).name,
        "when": date_format(localtime(now(request)), "DATETIME_FORMAT"),
        "filter": wanted.address(page="1").lstrip("?") or _("无"),
    }
    told = date_format(row.feedback_on, "DATE_FORMAT") if row.feedback_on else ""
    return Particulars(organization=row.organization.name, feedback_date=told, round=row.title, trace=trace)
