"""A letter that was decided on: its answer on the way, and who may do what (办件)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.journal.queries import history
from taizhang.ledger.measures.lights import limits_of
from taizhang.ledger.rounds.light_presets import USUAL
from taizhang.publishing.comments.actions.assign_comment import assign_comment
from taizhang.publishing.comments.actions.decide_answer import decide_answer
from taizhang.publishing.comments.actions.draft_answer import draft_answer
from taizhang.publishing.comments.actions.erase_letter import erase_letter
from taizhang.publishing.comments.actions.extend_comment import extend_comment
from taizhang.publishing.comments.actions.publish_answer import publish_answer
from taizhang.publishing.comments.actions.return_answer import return_answer
from taizhang.publishing.comments.moderation import BY_KEY
from taizhang.publishing.comments.reading import has_contact, may_see_contact
from taizhang.web.desk.access import staff
from taizhang.web.desk.letters.letters import light_on
from taizhang.web.desk.letters.lookup import comment_for
from taizhang.web.desk.session import actor, today

# What can be done with one, by the name of its page; the first ones are what it waits for.
ACTS: dict[str, Transition[Any, ...]] = {
    "letter-assignment": assign_comment,
    "letter-draft": draft_answer,
    "letter-decision": decide_answer,
    "letter-return": return_answer,
    "letter-publication": publish_answer,
    "letter-extension": extend_comment,
    "letter-erasure": erase_letter,
}


@staff()
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    row, by = comment_for(request, pk), actor(request)
    written = row.letter
    refusal = getattr(row, "refusal", None)
    shown: dict[str, Any] = {
        "comment": row,
        "letter": written,
        "files": list(written.files.defer("content").filter(erased_at=None)),
        "remarks": list(written.remarks.filter(erased_at=None)),
        "may": [(name, act.title) for name, act in ACTS.items() if act.refusal(row, by) is None],
        "lamp": light_on(row, limits_of(USUAL, today(request), calendar)),
        "drafts": list(row.drafts.select_related("drafted_by")),
        "answer": getattr(row, "answer", None),
        "refusal": refusal,
        "ground": BY_KEY.get(refusal.ground) if refusal else None,
        "extension": getattr(row, "extension", None),
        "lookback": getattr(row, "lookback_request", None),
        "has_contact": has_contact(written),
        "may_see_contact": may_see_contact(row.organization.path, by),
        "told": list(history(row.stream)),
    }
    return render(request, "letters/letter.html", shown)
