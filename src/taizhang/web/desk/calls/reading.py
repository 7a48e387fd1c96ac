"""What the rules said of a version, marked in its words, with the place in the form (初审结果)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.calls.answers import Answers
from taizhang.ledger.calls.examining import FIELDS, FILE, TEXT, place_at, words_of
from taizhang.ledger.calls.fields import Field, read_fields
from taizhang.ledger.calls.models import Reading, Sending
from taizhang.ledger.materials.items import Item, Quality, item, qualities
from taizhang.ledger.materials.marked import Marker, Stretch
from taizhang.ledger.materials.packing import unpack
from taizhang.review import Report
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import submission_for
from taizhang.web.desk.calls.marking import fields_shown, verdict_of

# A page with more marks than this is read by nobody.
MARKED_MOST = 500
TITLES: dict[str, str | Promise] = {FIELDS: _("栏目里的文字"), TEXT: _("填写的文字材料"), FILE: _("附的文件")}


@dataclass(frozen=True)
class Shown:
    """``why`` says why there is nothing to be shown."""

    title: str | Promise
    why: str
    items: Sequence[Item]
    total: int
    stretches: Sequence[Stretch]
    name: str = ""
    qualities: Sequence[Quality] = ()


def shown_part(name: str, report: Report, fields: Sequence[Field], answers: Answers) -> Shown:
    found = [item(report, number, one) for number, one in enumerate(report.diagnostics[:MARKED_MOST])]
    if name == FIELDS:
        _text, places = words_of(fields, answers)
        labels = [place_at(places, one.span.start).label for one in report.diagnostics[:MARKED_MOST]]
        found = [replace(one, place=label) for one, label in zip(found, labels, strict=True)]
    marker = Marker(report.document, report.diagnostics, found)
    total = len(report.diagnostics)
    return Shown(TITLES[name], "", found, total, list(marker.stretches()), name, qualities(report))


def readings_of(sending: Sending, fields: Sequence[Field]) -> list[Shown]:
    """As they were given on that day."""
    answers = Answers.of(sending.answers)
    return [
        shown_part(one.part, unpack(bytes(one.document), bytes(one.report)), fields, answers)
        for one in Reading.objects.filter(sending=sending)
    ]


@staff()
def sent_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One version, whole: what it said, what was marked, what the rules said."""
    row = submission_for(request, pk)
    sending = get_object_or_404(row.sendings.select_related("verdict", "recall", "sent_by"), number=number)
    fields = read_fields(row.call.form.fields)
    shown = {
        "row": row,
        "call": row.call,
        "sending": sending,
        "verdict": verdict_of(sending),
        "shown": fields_shown(fields, sending),
        "readings": readings_of(sending, fields),
    }
    return render(request, "calls/version.html", shown)
