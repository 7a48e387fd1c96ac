"""How offices answer calls, by period, on the screen and as a workbook (报送统计)."""

import io
from datetime import date
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.periods import bounds, month_of, quarter_of, read_period, said_period
from taizhang.ledger.calls.queries import submissions_for
from taizhang.ledger.calls.statistics import COUNTS, OfficeCount, counted, total
from taizhang.publishing.exports.leaving import said_of
from taizhang.publishing.exports.listing import Heading, Listing, as_workbook
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.workbook import EXCEL
from taizhang.web.desk.session import actor, now, today

LABELS = dict(
    zip(
        COUNTS,
        (
            *(gettext_lazy("应报"), gettext_lazy("未到期"), gettext_lazy("逾期未报"), gettext_lazy("按时")),
            *(
                gettext_lazy("迟报"),
                gettext_lazy("迟报工作日"),
                gettext_lazy("退回次数"),
                gettext_lazy("通过"),
            ),
            *(gettext_lazy("一次通过"), gettext_lazy("采用")),
        ),
        strict=True,
    )
)


def period_of(request: HttpRequest) -> str:
    """What the address names, or this quarter."""
    try:
        return read_period(request.GET.get("period", "")) or quarter_of(today(request))
    except Refused:
        return quarter_of(today(request))


def _counted(request: HttpRequest) -> tuple[str, list[OfficeCount]]:
    period = period_of(request)
    first, last = bounds(period)
    return period, counted(submissions_for(actor(request)), first, last, at=now(request))


@staff()
def call_statistics(request: HttpRequest) -> HttpResponse:
    period, rows = _counted(request)
    shown = {
        "period": period,
        "said": said_period(period),
        "labels": LABELS.values(),
        "rows": [(one.office, _numbers(one)) for one in rows],
        "sums": _numbers(total(rows)),
        "choices": _choices(today(request)),
    }
    return render(request, "calls/statistics.html", shown)


def _numbers(one: OfficeCount) -> list[tuple[Any, int]]:
    return [(LABELS[name], getattr(one, name)) for name in COUNTS]


def _choices(day: date) -> list[tuple[str, str]]:
    found = [month_of(day), quarter_of(day), str(day.year), str(day.year - 1)]
    return [(one, said_period(one)) for one in found]


@staff()
def call_statistics_workbook(request: HttpRequest) -> FileResponse:
    period, rows = _counted(request)
    title = _("%(period)s报送统计") % {"period": said_period(period)}
    lines = [(str(one.office), *(getattr(one, name) for name in COUNTS)) for one in rows]
    lines.append((_("合计"), *(getattr(total(rows), name) for name in COUNTS)))
    headings = [Heading(_("股室"), 24), *(Heading(str(one), 11) for one in LABELS.values())]
    said = {"who": actor(request).name, "number": said_of(request)}
    trace = _("%(who)s 从台账导出；%(number)s") % said
    target = io.BytesIO()
    as_workbook(Listing(title, headings, lines, trace), target)
    target.seek(0)
    return FileResponse(target, as_attachment=True, filename=f"{title}.xlsx", content_type=EXCEL)
