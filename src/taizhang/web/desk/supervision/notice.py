"""One notice: what it demands of whom, its receipt, its replies, and its Word file (督办文书)."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from taizhang.bureau.journal.gate import Transition
from taizhang.ledger.rounds.lights import Light
from taizhang.ledger.supervision.actions.accept_reply import accept_reply
from taizhang.ledger.supervision.actions.receive_notice import receive_notice
from taizhang.ledger.supervision.actions.reply_to_notice import reply_to_notice
from taizhang.ledger.supervision.actions.return_reply import return_reply
from taizhang.ledger.supervision.actions.take_note import take_note
from taizhang.ledger.supervision.actions.withdraw_notice import withdraw_notice
from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.states import OPEN
from taizhang.publishing.exports.bulletin import DOCX
from taizhang.publishing.exports.supervision_notice import notice_word
from taizhang.web.desk.access import staff
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.supervision.lookup import notice_for

# What can be done with one, by the name of its page.
ACTS: dict[str, tuple[Transition[Any, ...], ...]] = {
    "supervision-receipt": (receive_notice, take_note),
    "supervision-reply": (reply_to_notice,),
    "supervision-acceptance": (accept_reply,),
    "supervision-return": (return_reply,),
    "supervision-withdrawal": (withdraw_notice,),
}


@staff()
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    row, by = notice_for(request, pk), actor(request)
    may = {name: any(act.refusal(row, by) is None for act in acts) for name, acts in ACTS.items()}
    shown: dict[str, Any] = {
        "notice": row,
        "items": items_of(row),
        "may": {name.removeprefix("supervision-"): one for name, one in may.items()},
        "is_late": row.state in OPEN and row.reply_due is not None and row.reply_due < today(request),
        "people": [name for _key, name in row.recipients],
    }
    return render(request, "supervision/notice.html", shown)


def items_of(row: Notice) -> list[dict[str, Any]]:
    return [
        {
            "place": f"{finding}-{number}",
            "text": text,
            "due": date.fromisoformat(due) if due else None,
            "light": light,
            "name": Light(light).label,
        }
        for finding, number, text, due, light in row.items
    ]


@staff()
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    row = notice_for(request, pk)
    answer = HttpResponse(notice_word(row), content_type=DOCX)
    answer["Content-Disposition"] = content_disposition_header(True, f"{row.title}.docx") or ""
    answer["Cache-Control"] = "private, no-store"
    return answer
