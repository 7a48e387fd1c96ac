"""The lists of a round as a workbook to be handed in (下载三清单): exactly the findings and measures that the page shows."""

import io
from itertools import groupby
from typing import Any

from django.http import FileResponse, HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from taizhang.ledger.lists.asked import Asked, findings_asked, measures_asked
from taizhang.ledger.measures.lights import lighting_in
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.exports.leaving import said_of
from taizhang.publishing.exports.three_lists import (
    ListedFinding,
    ListedMeasure,
    Particulars,
    write_three_lists,
)
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.chips import COMPLETED_NOT_OFF
from taizhang.web.desk.findings.columns import STATES, Row
from taizhang.web.desk.findings.wanted import Wanted
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import actor, now, today

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FINDING = ("finding_id", "number", "finding__path", "finding__title", "state", "is_done")
MEASURE = (
    *("finding_id", "measure__text", "leader", "measure__unit_name", "measure__co_units"),
    *("measure__person_name", "due_date", "measure__due_text", "latest__text"),
)


@staff()
def workbook(request: HttpRequest, round: int) -> FileResponse:
    row, wanted = round_for(request, round), Wanted.of(request.GET)
    listed = _listed(wanted, wanted.asked(round=row.pk), row, request)
    target = io.BytesIO()
    write_three_lists(target, listed, particulars(request, row, wanted))
    target.seek(0)
    name = _("%(round)s三清单.xlsx") % {"round": row.title}
    return FileResponse(target, as_attachment=True, filename=name, content_type=EXCEL)


def _listed(wanted: Wanted, asked: Asked, round: Round, request: HttpRequest) -> list[ListedFinding]:
    """The findings in the order of the page with their measures, in two statements."""
    lighting = lighting_in(round, today(request))
    measures = measures_asked(asked, lighting)
    if wanted.grain == "finding":
        findings = findings_asked(asked, lighting)
        order = wanted.order
        measures = measures_asked(asked.whole(), lighting)
    else:
        findings = findings_asked(asked.whole(), lighting).filter(finding__in=measures.values("finding"))
        order = wanted.order.of("finding", "number", "heading")
    by_finding = measures.order_by("finding_id", "place").values(*MEASURE)
    below = {key: list(some) for key, some in groupby(by_finding, key=lambda one: one["finding_id"])}
    rows: Any = order.everything(findings.values(*FINDING))
    return [_finding(one, below.get(one["finding_id"], [])) for one in rows]


def _finding(row: Row, measures: list[Row]) -> ListedFinding:
    completed = row["is_done"] and row["state"] != "written_off"
    status = str(COMPLETED_NOT_OFF) if completed else str(STATES.get(row["state"], row["state"]))
    listed = tuple(_measure(one) for one in measures)
    return ListedFinding(
        str(row["number"]), tuple(row["finding__path"]), row["finding__title"], status, listed
    )


def _measure(row: Row) -> ListedMeasure:
    return ListedMeasure(
        text=row["measure__text"],
        leader=row["leader"] or None,
        lead_unit=row["measure__unit_name"] or None,
        co_units=tuple(row["measure__co_units"] or ()),
        person=row["measure__person_name"] or None,
        due=row["due_date"] or row["measure__due_text"] or None,
        progress=row["latest__text"],
    )


def particulars(request: HttpRequest, row: Round, wanted: Wanted) -> Particulars:
    """Who took it, when, and by which filter stand at the foot of every sheet."""
    told = date_format(row.feedback_on, "DATE_FORMAT") if row.feedback_on else ""
    trace = trace_of(request, wanted)
    return Particulars(organization=row.organization.name, feedback_date=told, round=row.title, trace=trace)


def trace_of(request: HttpRequest, wanted: Wanted) -> str:
    return _("%(who)s 于 %(when)s 从台账导出；筛选：%(filter)s；%(number)s") % {
        "who": actor(request).name,
        "when": date_format(localtime(now(request)), "DATETIME_FORMAT"),
        "filter": wanted.address().lstrip("?") or _("无"),
        "number": said_of(request),
    }
