"""A newer version of the same text (再审)."""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.profiles import AUTO
from taizhang.web.desk.access import staff
from taizhang.web.desk.materials.lookup import examination_for
from taizhang.web.desk.materials.taking import take
from taizhang.web.desk.materials.upload_form import SuccessorForm
from taizhang.web.desk.session import today
from taizhang.web.going import SeeOther


@staff(methods=("GET", "POST"))
def successor(request: HttpRequest, pk: int) -> HttpResponse:
    row = examination_for(request, pk)
    as_before = {
        "profile": AUTO if row.is_auto else row.profile,
        "reference": today(request),
        "once": uuid4(),
    }
    form = SuccessorForm(request.POST or None, request.FILES or None, initial=as_before)
    if form.is_valid():
        ((data, name),) = form.handed_in()
        try:
            taken = take(request, data, name, form.terms, row, once=form.cleaned_data["once"])
            return SeeOther(reverse("examination", args=[taken.pk]))
        except Refused as why:
            form.add_error(None, str(why))
    shown = {"form": form, "row": row, "later": getattr(row, "successor", None)}
    return render(request, "materials/successor.html", shown, status=422 if form.is_bound else 200)
