"""One call: what it asks, who has answered and how, and what can be done with it (征集)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.journal.queries import history
from taizhang.ledger.calls.actions.postpone_call import postpone_call
from taizhang.ledger.calls.actions.withdraw_call import withdraw_call
from taizhang.ledger.calls.fields import read_fields
from taizhang.ledger.calls.queries import submissions_for, with_sendings
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import call_for
from taizhang.web.desk.calls.marking import latest_of
from taizhang.web.desk.session import actor, now

ACTS: dict[str, Transition[Any, ...]] = {"postponement": postpone_call, "withdrawal": withdraw_call}


@staff()
def call(request: HttpRequest, pk: int) -> HttpResponse:
    row, by = call_for(request, pk), actor(request)
    rows = list(with_sendings(submissions_for(by).filter(call=row)))
    shown = {
        "call": row,
        "fields": read_fields(row.form.fields),
        "rows": [(one, latest_of(one)) for one in rows],
        "may": {name: act.refusal(row, by) is None for name, act in ACTS.items()},
        "is_past": row.due_at < now(request),
        "is_whole": by.holds(("rectifier", "leader", "secretary", "oversight"), row.organization.path),
    }
    if shown["is_whole"]:
        shown["history"] = list(history(row.stream))
    return render(request, "calls/call.html", shown)
