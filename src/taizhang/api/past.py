"""What happened to a row (留痕), as a page of its journal."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from pydantic import BaseModel

from taizhang.api.paging import PAGE_ROWS, opened, sealed
from taizhang.api.problems import INVALID, Problem
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said


class EntryShape(BaseModel):
    """One entry; ``digest`` links it to the one before it on its stream."""

    number: int
    subject: str
    event: str
    sentence: str
    actor: str
    at: str
    digest: str
    facts: dict[str, Any]


def past_of(request: HttpRequest, row: Any) -> dict[str, Any]:
    """Entries on the row itself, the oldest first; those of a root tell also of what stands below it."""
    for name in request.GET:
        if name != "cursor":
            raise Problem(INVALID, errors=[{"pointer": name, "detail": _("没有这个筛选项")}])
    row = getattr(row, "told_in", row)
    stream = row.root.stream
    entries = Entry.objects.filter(stream=stream).order_by("number")
    cursor, list_name = request.GET.get("cursor", ""), f"journal {row.stream}"
    if cursor:
        entries = entries.filter(number__gt=opened(cursor, list_name))
    found = list(entries[: PAGE_ROWS + 1])
    told = [said(entry) for entry in found[:PAGE_ROWS]]
    items = [_entry(one) for one in told if stream == row.stream or one.subject == row.stream]
    following = sealed(told[-1].number, list_name) if len(found) > PAGE_ROWS else None
    return {"items": items, "next": following}


def _entry(one: Any) -> dict[str, Any]:
    shape = EntryShape(
        number=one.number,
        subject=one.subject,
        event=one.event,
        sentence=one.sentence,
        actor=one.actor_name,
        at=one.at.isoformat(),
        digest=one.digest,
        facts=one.facts,
    )
    return shape.model_dump(mode="json")
