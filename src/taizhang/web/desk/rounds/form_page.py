"""One correction as a form: inside the reading's page where scripts run, a page of its own where not (修改)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from taizhang.bureau.journal.gate import Transition
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake
from taizhang.web.desk.rounds.forms import CorrectionForm
from taizhang.web.desk.rounds.paging import address_of
from taizhang.web.going import SeeOther

# How much of the document is shown around a passage, in characters.
AROUND = 120


@dataclass(frozen=True)
class Correction:
    """``row`` is the draft that is corrected, if one is; ``anchor`` the place on the page to come back to."""

    intake: Intake
    act: Transition[Any, ...]
    row: DraftFinding | DraftMeasure | None = None
    anchor: str = ""
    offices: Sequence[str] = ()

    @property
    def title(self) -> str:
        """A template would call the act itself on its way to the title."""
        return str(self.act.title)

    @property
    def back(self) -> str:
        return address_of(self.intake, self.anchor)

    @property
    def passage(self) -> tuple[str, str, str] | None:
        """The wording in the document, with some text before and after it."""
        if self.row is None or self.row.start is None or self.row.end is None:
            return None
        text, start, end = self.intake.text, self.row.start, self.row.end
        before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
        return before, text[start:end], text[end : end + AROUND].partition("\n")[0]


def answer(request: HttpRequest, correction: Correction, form: CorrectionForm, **fixed: Any) -> HttpResponse:
    """Carry out what was entered and go back to the page, or show the form. ``fixed`` are facts of the address."""
    if form.is_valid() and form.carry_out(request, correction.intake, correction.act, **fixed, **form.facts):
        return SeeOther(correction.back)
    return _form_page(request, correction, form)


def _form_page(request: HttpRequest, correction: Correction, form: CorrectionForm) -> HttpResponse:
    """A refused form is a page with what was typed and, beside it, what stands there now."""
    if form.is_bound and correction.row is not None:
        correction.row.refresh_from_db()
    is_part = request.headers.get("X-Part") == "form"
    template = "rounds/_correction.html" if is_part else "rounds/correction.html"
    shown = {"correction": correction, "form": form, "intake": correction.intake}
    page = render(request, template, shown, status=form.status if form.is_bound else 200)
    patch_vary_headers(page, ["X-Part"])
    return page
