"""The slips of many findings in one Word file (销号台账): of the lines that were ticked, or of all that a ledger shows."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.measures.queries import measures_for
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.publishing.exports.bulletin import DOCX
from taizhang.publishing.exports.leaving import code_of
from taizhang.publishing.exports.slip_ledger import SlipLedger, slip_ledger_word
from taizhang.publishing.exports.write_off_slip import Slip, trace_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.eyes import before_eyes
from taizhang.web.desk.findings.file import file_of
from taizhang.web.desk.findings.place import round_or_none
from taizhang.web.desk.findings.selection import everything, keys_of
from taizhang.web.desk.findings.wanted import Wanted
from taizhang.web.desk.session import actor, now, today
from taizhang.web.desk.writeoffs.slip import HAVING_ONE, slip_of

# Each slip is read whole and takes a page or two: a file with more is neither opened nor printed.
SLIPS_MAX = 100


@staff(methods=("GET", "POST"))
def slips(request: HttpRequest, round: int | None = None) -> HttpResponse:
    """POST names the lines as the selection does; GET means all lines of the ledger with this address."""
    wanted, row = Wanted.of(request.GET), round_or_none(request, round)
    keys = keys_of(request, wanted, row) if request.method == "POST" else everything(request, wanted, row)
    if not keys:
        raise Refused(_("请先勾选要办理的行"))
    chosen = _findings(request, wanted.grain, keys)
    having = [one.pk for one in chosen if one.state in HAVING_ONE]
    if not having:
        raise Refused(_("这些问题都还没有申请销号，没有对账销号单"))
    if len(having) > SLIPS_MAX:
        raise Refused(_("一份销号台账最多放 %(most)d 个问题；请先筛选，或者少勾选一些") % {"most": SLIPS_MAX})
    made = _ledger(request, row, [_slip(request, one) for one in having], len(chosen) - len(having))
    answer = HttpResponse(slip_ledger_word(made), content_type=DOCX)
    answer.headers["Content-Disposition"] = content_disposition_header(True, f"{made.title}.docx") or ""
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _findings(request: HttpRequest, grain: str, keys: Sequence[int]) -> list[Finding]:
    """The findings of these lines that the person sees, each once, in the order of the ledger."""
    if grain == "measure":
        found = measures_for(actor(request)).filter(pk__in=keys).values_list("pk", "finding")
        home = dict(found)
        keys = list(dict.fromkeys(home[key] for key in keys if key in home))
    rows = findings_for(actor(request)).in_bulk(list(keys))
    return [rows[key] for key in keys if key in rows]


def _slip(request: HttpRequest, finding: int) -> Slip:
    row = file_of(finding, findings_for(actor(request)))
    before_eyes(request, row)
    application = current_application(row)
    assert application is not None
    return slip_of(request, row, application)


def _ledger(request: HttpRequest, row: Round | None, made: Sequence[Slip], left_out: int) -> SlipLedger:
    units = {one.unit for one in made}
    at = localtime(now(request))
    return SlipLedger(
        slips=made,
        unit=next(iter(units)) if len(units) == 1 else "",
        round=row.title if row else "",
        left_out=left_out,
        day=today(request),
        trace=trace_of(actor(request).name, at, code_of(request)),
        made_at=at,
    )
