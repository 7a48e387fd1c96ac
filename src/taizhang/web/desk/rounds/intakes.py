"""Documents being read into the ledger (录入): the list, and the form that takes a new one."""

import hashlib

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.actions.upload import upload
from taizhang.ledger.rounds.models import Intake
from taizhang.ledger.rounds.queries import columns_told, current_drafts, existing_reading, intakes_for
from taizhang.ledger.rounds.read import read
from taizhang.web.desk.access import staff
from taizhang.web.desk.rounds.upload_form import UploadForm, units_of
from taizhang.web.desk.session import actor, now
from taizhang.web.going import SeeOther, told

PAGE_ROWS = 30


@staff(methods=("GET", "POST"))
def intakes(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None, units=units_of(actor(request)))
    earlier: Intake | None = None
    if form.is_valid():
        earlier = _earlier(form)
        taken = None if earlier else _take(request, form)
        if taken:
            return _outcome(request, taken)
    rows = intakes_for(actor(request)).select_related("round").defer("text")
    shown = {
        "form": form,
        "earlier": earlier,
        "page": Paginator(rows, PAGE_ROWS).get_page(request.GET.get("page")),
    }
    return render(request, "rounds/intakes.html", shown, status=422 if form.is_bound else 200)


def _earlier(form: UploadForm) -> Intake | None:
    """An earlier reading of the same bytes; it is pointed at rather than repeated."""
    data, _name = form.handed_in()
    if form.cleaned_data["file"]:
        form.cleaned_data["file"].seek(0)
    earlier = existing_reading(form.units[form.cleaned_data["unit"]], hashlib.sha256(data).hexdigest())
    if earlier:
        form.add_error(None, _("这份文件已经录入过，不会重复入账"))
    return earlier


def _take(request: HttpRequest, form: UploadForm) -> Intake | None:
    """Read it, keep its bytes, and put down what was proposed; a refusal becomes the form's own sentence."""
    data, name = form.handed_in()
    by, at, unit = actor(request), now(request), form.units[form.cleaned_data["unit"]]
    try:
        document, proposal = read(data, name, columns_told(unit))
        file = receive([data], actor=by, at=at)
        return upload(unit, file=file, file_name=name, document=document, proposal=proposal, actor=by, at=at)
    except Refused as why:
        form.add_error(None, str(why))
    except IntegrityError:
        # Two clicks read the same file at the same time: the database let one of them in.
        form.add_error(None, _("这份文件已经录入过，不会重复入账"))
    return None


def _outcome(request: HttpRequest, intake: Intake) -> HttpResponse:
    found = current_drafts(intake).count()
    if not found:
        messages.warning(request, _("文件读到了，但没有读出问题；请对照左边原文补录，或放弃这次录入"))
        return SeeOther(reverse("intake", args=[intake.pk]))
    said = ngettext("读出 %(count)d 个问题，请对照原文核对", "读出 %(count)d 个问题，请对照原文核对", found)
    return told(request, said % {"count": found}, "intake", intake.pk)
