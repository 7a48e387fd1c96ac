"""What the rules said of a version, marked in its words, with the place in the form (初审结果)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.calls.answers import Answers
from taizhang.ledger.calls.examining import FIELDS, FILE, TEXT, place_at, words_of
from taizhang.ledger.calls.fields import Field
from taizhang.ledger.calls.models import Reading, Sending
from taizhang.ledger.materials.items import Item, Quality, item, qualities
from taizhang.ledger.materials.marked import Marker, Stretch
from taizhang.ledger.materials.packing import unpack
from taizhang.review import Report

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
