"""What one office sent in to one call: the standing version with the four qualities, all versions, and what can be done (报送件)."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.journal.queries import history
from taizhang.ledger.calls.actions.accept_submission import accept_submission
from taizhang.ledger.calls.actions.adopt_submission import (
    AdoptionKind,
    AdoptionRecorded,
    adopt_submission,
)
from taizhang.ledger.calls.actions.attach_file import FileAttached
from taizhang.ledger.calls.actions.correct_submission import correct_submission
from taizhang.ledger.calls.actions.recall_submission import recall_submission
from taizhang.ledger.calls.actions.return_submission import return_submission
from taizhang.ledger.calls.actions.save_draft import DraftSaved, save_draft
from taizhang.ledger.calls.fields import read_fields
from taizhang.ledger.calls.models import Sending
from taizhang.ledger.calls.reviewed import Shown, readings_of
from taizhang.ledger.calls.roles import CALLING
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import submission_for
from taizhang.web.desk.calls.marking import fields_shown, latest_of, verdict_of
from taizhang.web.desk.session import actor

# Drafts, and what the adoption itself has said.
SAID_ELSEWHERE = {DraftSaved.name(), FileAttached.name(), AdoptionRecorded.name()}
ACTS: dict[str, Transition[Any, ...]] = {
    "draft": save_draft,
    "recall": recall_submission,
    "acceptance": accept_submission,
    "return": return_submission,
    "correction": correct_submission,
    "adoption": adopt_submission,
}


@staff()
def submission(request: HttpRequest, pk: int) -> HttpResponse:
    row, by = submission_for(request, pk), actor(request)
    fields, last = read_fields(row.call.form.fields), latest_of(row)
    readings = readings_of(last, fields) if last else []
    shown: dict[str, Any] = {
        "row": row,
        "call": row.call,
        "may": {name: act.refusal(row, by) is None for name, act in ACTS.items()},
        "judges": by.holds(CALLING, row.call.organization.path),
        "last": last,
        "verdict": verdict_of(last) if last else None,
        "shown": fields_shown(fields, last) if last else [],
        "readings": readings,
        "dimensions": dimensions(last, readings) if last else [],
        "versions": list(row.sendings.all()),
        "adoptions": list(row.adoptions.select_related("noted_by")),
        "adoption_kinds": dict(AdoptionKind.choices),
        "history": [one for one in history(row.stream) if one.event not in SAID_ELSEWHERE],
        "figures": list(last.figures.select_related("previous")) if last else [],
    }
    return render(request, "calls/submission.html", shown)


def dimensions(last: Sending, readings: Sequence[Shown]) -> dict[str, Any]:
    """真实、准确、完整、及时 of one version, from what was kept with it."""
    return {
        "questions": last.questions,
        "changed": [key for key in last.known if last.answers["reasons"].get(key)],
        "qualities": _summed(readings),
        "lacks": last.lacks,
        "is_late": last.is_late,
        "late_days": last.late_days,
    }


def _summed(readings: Sequence[Shown]) -> list[dict[str, Any]]:
    """What the rules found against each quality, over all parts."""
    counts: dict[str, int] = {}
    for part in readings:
        for one in part.qualities:
            counts[one.label] = counts.get(one.label, 0) + one.total
    return [{"label": label, "total": total} for label, total in counts.items()]
