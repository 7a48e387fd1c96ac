"""An examined text with its defects marked, and what is said of each (审核结果)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.ledger.materials.comparing import compared
from taizhang.ledger.materials.engine import engine
from taizhang.ledger.materials.exports import MENDABLE, safe_repairs
from taizhang.ledger.materials.items import item, items, qualities, weights
from taizhang.ledger.materials.judged import Judged, report_of
from taizhang.ledger.materials.marked import Marker
from taizhang.ledger.materials.models import Examination
from taizhang.ledger.materials.profiles import LABELS
from taizhang.ledger.rounds.wording import worded
from taizhang.web.desk.access import staff
from taizhang.web.desk.materials.lookup import examination_for, result_of

# A page with more marks than this is read by nobody; Word and JSON hold them all.
MARKED_MOST = 1000


@staff()
def examination(request: HttpRequest, pk: int) -> HttpResponse:
    row = examination_for(request, pk)
    return render(request, "materials/examination.html", {"row": row, **_answer(row)})


def _answer(row: Examination) -> dict[str, Any]:
    result = result_of(row)
    difference = _difference(row, result) if row.predecessor_id else {}
    shown = list(items(result, difference.get("new", frozenset()), MARKED_MOST))
    total, standing = len(result.whole.diagnostics), result.standing
    marker = Marker(result.whole.document, result.whole.diagnostics, shown)
    return {
        **difference,
        "standing": [one for one in shown if one.waiver is None],
        "waived": [one for one in shown if one.waiver],
        "idle": result.idle,
        "all": total,
        "waived_total": len(result.waived),
        "standing_total": len(standing.diagnostics),
        "shown": len(shown),
        "qualities": qualities(standing),
        "weights": weights(standing),
        "stretches": marker.stretches(),
        "notes": [worded(note.template, note.params) for note in result.whole.document.notes],
        "repairs": safe_repairs(row, result),
        "is_mendable": row.format in MENDABLE,
        "profile": LABELS.get(row.profile, row.profile),
        "is_outdated": row.engine != engine(),
        "successor": getattr(row, "successor", None),
    }


def _difference(row: Examination, result: Judged) -> dict[str, Any]:
    """Against the examination before; where the rules were others too, that is said."""
    assert row.predecessor is not None
    before = report_of(row.predecessor)
    found = compared(before.diagnostics, result.whole.diagnostics)
    return {
        "new": found.new,
        "stayed": found.stayed,
        "gone": [item(before, 0, one) for one in found.gone[:MARKED_MOST]],
        "gone_total": len(found.gone),
        "rules_differ": row.engine != row.predecessor.engine,
    }
