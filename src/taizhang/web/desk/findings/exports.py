"""Taking away exactly what a ledger shows (导出): the same lines, columns and order, however many there are."""

import tempfile
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.wording import worded
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.exports.bulletin import DOCX
from taizhang.publishing.exports.listing import Heading, Listing, as_csv, as_word, as_workbook
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.columns import MEASURE_COLUMNS, Column, columns_of, list_name
from taizhang.web.desk.findings.place import asked_of, lighting_of, round_or_none
from taizhang.web.desk.findings.reading import ASKED, has_finding_lines, sources
from taizhang.web.desk.findings.wanted import Wanted
from taizhang.web.desk.findings.workbook import EXCEL, trace_of
from taizhang.web.desk.session import today

CHUNK_ROWS = 2000
SPOOLED_BYTES = 4 * 1024 * 1024
# Word lays out a table as a whole: beyond this it takes minutes to open one.
WORD_ROWS_MAX = 2000


@staff()
def csv(request: HttpRequest, round: int | None = None) -> StreamingHttpResponse:
    listing = _listing(request, round_or_none(request, round))
    answer = StreamingHttpResponse(as_csv(listing), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = _disposition(f"{listing.title}.csv")
    return answer


@staff()
def excel(request: HttpRequest, round: int | None = None) -> FileResponse:
    listing = _listing(request, round_or_none(request, round))
    # What is larger than this waits on the disk; FileResponse closes it, and it is gone.
    target = tempfile.SpooledTemporaryFile(SPOOLED_BYTES)  # noqa: SIM115
    as_workbook(listing, target)  # type: ignore[arg-type]
    target.seek(0)
    return FileResponse(target, as_attachment=True, filename=f"{listing.title}.xlsx", content_type=EXCEL)


@staff()
def word(request: HttpRequest, round: int | None = None) -> HttpResponse:
    row = round_or_none(request, round)
    if _lines(request, row).count() > WORD_ROWS_MAX:
        said = {"most": WORD_ROWS_MAX}
        raise Refused(_("Word 表格最多放 %(most)d 行；请先筛选，或者下载 Excel") % said)
    listing = _listing(request, row)
    answer = HttpResponse(as_word(listing, day=today(request)), content_type=DOCX)
    answer["Content-Disposition"] = _disposition(f"{listing.title}.docx")
    return answer


def _disposition(name: str) -> str:
    return str(content_disposition_header(True, name))


def _lines(request: HttpRequest, round: Round | None) -> QuerySet[Any]:
    wanted = Wanted.of(request.GET)
    return ASKED[wanted.grain](asked_of(request, wanted, round), lighting_of(request, round))


def _listing(request: HttpRequest, round: Round | None) -> Listing:
    wanted = Wanted.of(request.GET)
    columns = taken(wanted, round)
    unit = str(round.organization.name) if round else ""
    place = round.title if round else _("全部轮次")
    title = f"{unit}{place}{list_name(wanted.name, round)}"
    headings = [Heading(worded(one.title, round), one.width) for one in columns.values()]
    rows = _values(request, wanted, round, columns)
    return Listing(title, headings, rows, trace_of(request, wanted), issuer=unit)


def taken(wanted: Wanted, round: Round | None) -> dict[str, Column]:
    """The columns of the page; where measures stand under their findings there, the finding is a column here."""
    columns = columns_of(wanted.name, wanted.columns, round)
    if not has_finding_lines(wanted) or "finding" in columns:
        return columns
    first, *others = columns.items()
    return dict([first, ("finding", MEASURE_COLUMNS["finding"]), *others])


def _values(
    request: HttpRequest, wanted: Wanted, round: Round | None, columns: dict[str, Column]
) -> Iterator[list[Any]]:
    lines = wanted.order.everything(_lines(request, round))
    found = lines.values(*sources(wanted, columns)).iterator(chunk_size=CHUNK_ROWS)
    lighting = lighting_of(request, round)
    says = [one.value for one in columns.values()]
    return ([say(row, lighting) for say in says] for row in found)
