"""A person's own examinations, and the form that begins one (材料审核)."""

from uuid import uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.models import Examination
from taizhang.ledger.materials.queries import examinations_for, with_waivers_counted
from taizhang.web.desk.access import staff
from taizhang.web.desk.materials.taking import take
from taizhang.web.desk.materials.upload_form import ExaminationForm
from taizhang.web.desk.session import actor, today
from taizhang.web.going import SeeOther

PAGE_ROWS = 30


@staff(methods=("GET", "POST"))
def examinations(request: HttpRequest) -> HttpResponse:
    form = ExaminationForm(
        request.POST or None, request.FILES or None, initial={"reference": today(request), "once": uuid4()}
    )
    if form.is_valid():
        kept, refused = _taken(request, form)
        if kept:
            return _outcome(request, kept, refused)
        for sentence in refused:
            form.add_error(None, sentence)
    rows = with_waivers_counted(examinations_for(actor(request)))
    shown = {"form": form, "page": Paginator(rows, PAGE_ROWS).get_page(request.GET.get("page"))}
    return render(request, "materials/examinations.html", shown, status=422 if form.is_bound else 200)


def _taken(request: HttpRequest, form: ExaminationForm) -> tuple[list[Examination], list[str]]:
    """One that cannot be read does not hold up the others; each says why by its name."""
    kept, refused = [], []
    given = form.handed_in()
    for data, name in given:
        try:
            kept.append(take(request, data, name, form.terms, once=form.cleaned_data["once"]))
        except Refused as why:
            named = _("%(name)s：%(why)s") % {"name": name, "why": why}
            refused.append(named if len(given) > 1 else str(why))
    return kept, refused


def _outcome(request: HttpRequest, kept: list[Examination], refused: list[str]) -> HttpResponse:
    for sentence in refused:
        messages.error(request, sentence)
    if len(kept) == 1 and not refused:
        return SeeOther(reverse("examination", args=[kept[0].pk]))
    said = ngettext("审核了 %(count)d 份，都在下面", "审核了 %(count)d 份，都在下面", len(kept))
    messages.success(request, said % {"count": len(kept)})
    return SeeOther(reverse("examinations"))
