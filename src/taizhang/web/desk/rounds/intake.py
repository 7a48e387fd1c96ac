"""A document being read: the source on the left, what is proposed on the right (录入)."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.ledger.measures.actions.confirm_intake import confirm_intake
from taizhang.ledger.rounds.models import Intake
from taizhang.ledger.rounds.stated import other_unit
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.cards import cards_of, marks_of
from taizhang.web.desk.rounds.lookup import intake_for
from taizhang.web.desk.rounds.marking import Mark
from taizhang.web.desk.rounds.notes import told, unplaced_marks
from taizhang.web.desk.rounds.paging import page_of, part_of
from taizhang.web.desk.rounds.reconciliation import counts_of
from taizhang.web.desk.rounds.source import source_of
from taizhang.web.desk.session import actor

ASKED = re.compile(r"(\d{1,9})-(\d{1,9})")


@staff()
def intake(request: HttpRequest, pk: int) -> HttpResponse:
    return intake_page(request, intake_for(request, pk))


def intake_page(request: HttpRequest, row: Intake, *, refusal: str = "", status: int = 200) -> HttpResponse:
    """Also what a refused button answers with: the sentence at the head, everything as it stands now."""
    shown = {**_proposal(request, row), "intake": row, "refusal": refusal}
    shown["is_open"] = confirm_intake.is_open_to(row, actor(request))
    return render(request, "rounds/intake.html", shown, status=status)


def _proposal(request: HttpRequest, row: Intake) -> dict[str, Any]:
    cards, notes, asked = cards_of(row), told(row), _asked(request, row)
    page = page_of(cards, request.GET, asked[0].start if asked else None)
    part = part_of(page, len(row.text))
    marks = [*marks_of(list(page)), *unplaced_marks(row), *(note.mark for note in notes if note.mark)]
    return {
        "cards": page.object_list,
        "page": page,
        "notes": notes,
        "counts": counts_of(row, cards),
        "other_unit": other_unit(row),
        "omitted": sum(card.number is None for card in cards),
        "source": source_of(row, [*asked, *marks], part),
    }


def _asked(request: HttpRequest, row: Intake) -> list[Mark]:
    """The stretch that a link from elsewhere points at: ``?at=120-180``."""
    found = ASKED.fullmatch(request.GET.get("at", ""))
    if found is None:
        return []
    start, end = int(found[1]), min(int(found[2]), len(row.text))
    return [Mark(start, end, "asked")] if start < end else []
